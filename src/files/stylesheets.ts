import { join } from 'node:path';
import type { Result } from '../diagnostic.ts';
import type { Cache } from '../host.ts';
import { compiledStylesheets, hashesOfStylesheets } from './assets.ts';
import { hashOf } from './cache.ts';
import { kindOf } from './edition-folder.ts';

/** Compiled stylesheets by name: the text of their SEF. */
export interface Stylesheets {
  readonly all: ReadonlyMap<string, string>;
  /** Those among them that the edition has itself. */
  readonly own: ReadonlyMap<string, string>;
}

/** The same, but of those of this package hashes alone: most builds need few of them, or none. */
export interface StylesheetHashes extends Pick<Stylesheets, 'own'> {
  /** Of the text of each SEF. */
  readonly hashes: ReadonlyMap<string, string>;
}

interface Compiling {
  readonly cache: Cache;
  readonly progress: (step: string) => void;
}

/**
 * The stylesheets of an edition: its own, `xslt/NAME.xsl`, where it has them, else those of this package. Findings are those of
 * `ownStylesheets` and `compiledStylesheets`.
 *
 * @param folder the folder of the edition; undefined for a record without one
 */
export async function stylesheetsOf(
  folder: string | undefined,
  names: readonly string[],
  compiling: Compiling,
): Promise<Result<Stylesheets>> {
  const own = await ownOf(folder, names, compiling);
  const given = compiledStylesheets(names.filter((name) => !own.value.has(name)));
  return {
    value: { all: new Map([...given.value, ...own.value]), own: own.value },
    diagnostics: [...given.diagnostics, ...own.diagnostics],
  };
}

/** The hashes of the stylesheets of an edition, with the same findings. */
export async function stylesheetHashes(
  folder: string,
  names: readonly string[],
  compiling: Compiling,
): Promise<Result<StylesheetHashes>> {
  const own = await ownOf(folder, names, compiling);
  const given = hashesOfStylesheets(names.filter((name) => !own.value.has(name)));
  const ofOwn = Array.from(own.value, ([name, sef]) => [name, hashOf(sef)] as const);
  return {
    value: { hashes: new Map([...given.value, ...ofOwn]), own: own.value },
    diagnostics: [...given.diagnostics, ...own.diagnostics],
  };
}

async function ownOf(
  folder: string | undefined,
  names: readonly string[],
  { cache, progress }: Compiling,
): Promise<Result<ReadonlyMap<string, string>>> {
  const has = folder !== undefined && kindOf(join(folder, 'xslt')) === 'folder';
  // Most editions have none, and a compiler takes long to load.
  return has ? (await import('./own-stylesheets.ts')).ownStylesheets(folder, names, cache, progress) : NONE;
}

const NONE: Result<ReadonlyMap<string, string>> = { value: new Map(), diagnostics: [] };
