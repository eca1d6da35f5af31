import { join } from 'node:path';
import type { Result } from '../diagnostic.ts';
import type { Cache } from '../host.ts';
import { compiledStylesheets } from './assets.ts';
import { kindOf } from './edition-folder.ts';

/** Compiled stylesheets by name: the text of their SEF. */
export interface Stylesheets {
  readonly all: ReadonlyMap<string, string>;
  /** Those among them that the edition has itself. */
  readonly own: ReadonlyMap<string, string>;
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
  { cache, progress }: { readonly cache: Cache; readonly progress: (step: string) => void },
): Promise<Result<Stylesheets>> {
  const has = folder !== undefined && kindOf(join(folder, 'xslt')) === 'folder';
  // Most editions have none, and a compiler takes long to load.
  const own = has
    ? await (await import('./own-stylesheets.ts')).ownStylesheets(folder, names, cache, progress)
    : NONE;
  const given = compiledStylesheets(names.filter((name) => !own.value.has(name)));
  return {
    value: { all: new Map([...given.value, ...own.value]), own: own.value },
    diagnostics: [...given.diagnostics, ...own.diagnostics],
  };
}

const NONE: Result<ReadonlyMap<string, string>> = { value: new Map(), diagnostics: [] };
