import { lstatSync, mkdtempSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { OutputFile } from '../edition/output-file.ts';
import { failure, ifPossible, ifThere, unwritable } from './failure.ts';
import { makeFolder } from './make-folder.ts';
import { isSameManifest, type Manifest, manifestBytes, readManifest } from './output-manifest.ts';
import { ASIDE, foldersOf, leftovers, MANIFEST, obstacles } from './output-path.ts';
import {
  type MakeAgain,
  type MakeFiles,
  oneAfterTheOther,
  type Staged,
  stage,
  type Written as ToWrite,
} from './output-stage.ts';
import { byCodePoint } from './read.ts';
import { writeFileAtomic } from './write.ts';

/** What a build did in its folder. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** How the files are made. */
export interface Making<File extends ToWrite> {
  /** Makes those that are not there. */
  readonly make: MakeFiles<File>;
  readonly again?: MakeAgain<File>;
  /** Whether a file that was made earlier stays though it is not among these. */
  readonly keeps?: (path: string) => boolean;
}

/**
 * Makes a folder hold these files, and of its own files these only. They are made aside; only when all are made
 * do they take their places. What no build of ours has made stays untouched: where a file would replace it,
 * nothing is written (`edition/foreign-file`). Two builds must not write into one folder at the same time.
 *
 * @param folder made where it is missing
 * @param files paths have `/` between their parts and stay in the folder (`edition/output-path`), no two name one
 *   file (`edition/duplicate-output`); those that are there as they were written, of the same key, are not made again; an
 *   error that making one throws goes on to the caller
 * @returns undefined and an error where nothing could be written (`edition/unwritable`)
 */
export function writeOutput(
  folder: string,
  files: Iterable<OutputFile>,
  { make = oneAfterTheOther, ...making }: Partial<Making<OutputFile>> = {},
): Promise<Result<Written | undefined>> {
  return writeFiles(folder, files, { make, ...making });
}

/** The same for files that are made in a way of their own, such as piece by piece. */
export async function writeFiles<File extends ToWrite>(
  folder: string,
  files: Iterable<File>,
  { make, again = () => false, keeps = () => false }: Making<File>,
): Promise<Result<Written | undefined>> {
  let made: string | undefined;
  let aside: string | undefined;
  try {
    let old: Manifest | undefined;
    try {
      made = makeFolder(folder);
      removeLeftovers(folder);
      aside = mkdtempSync(join(folder, ASIDE));
      old = readManifest(folder);
    } catch (error) {
      return none([unwritable(folder, error)]);
    }
    if (old === undefined) return none([damagedManifest(folder)]);
    const { value: staged, diagnostics } = await stage(folder, aside, old, files, make, again);
    return diagnostics.length > 0 ? none(diagnostics) : take(folder, old, staged, keeps);
  } finally {
    tidy(folder, aside, made);
  }
}

const none = (diagnostics: readonly Diagnostic[]) => ({ value: undefined, diagnostics });

function damagedManifest(folder: string): Diagnostic {
  const message = 'The list of files that earlier builds made here is damaged';
  return failure(
    'edition/unwritable',
    join(folder, MANIFEST),
    message,
    `Delete what builds made in ${folder}.`,
  );
}

function removeLeftovers(folder: string): void {
  for (const name of leftovers(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Brings the new files to their places. Meanwhile the manifest names the old and the new ones, so that after
 * an interruption the next build knows all of them.
 */
function take(
  folder: string,
  old: Manifest,
  staged: readonly Staged[],
  keeps: (path: string) => boolean,
): Result<Written | undefined> {
  const made: Manifest = new Map(staged.map(({ path, entry }) => [path, entry]));
  const fresh: Manifest = new Map([...[...old].filter(([path]) => keeps(path)), ...made]);
  // Of a file that is about to be replaced only that it is ours is sure.
  const onTheWay = staged.map(({ path, entry, aside }) =>
    aside === undefined ? ([path, entry] as const) : ([path, { hash: entry.hash }] as const),
  );
  const both: Manifest = new Map([...old, ...onTheWay]);
  const stale = [...old.keys()].filter((path) => !fresh.has(path)).sort(byCodePoint);
  const moved = staged.flatMap(({ path, aside }) => (aside === undefined ? [] : [{ path, aside }]));
  const before = writeManifest(folder, old, both);
  if (before.length > 0) return none(before);
  try {
    const obstacle = obstacles(folder);
    for (const path of stale) if (!obstacle(path)) remove(join(folder, path));
    for (const path of innerFirst(stale)) ifPossible(() => rmdirSync(join(folder, path)));
    for (const path of new Set(moved.map((file) => dirname(file.path)))) {
      makeFolder(join(folder, path));
    }
    for (const { path, aside } of moved) renameSync(aside, join(folder, path));
  } catch (error) {
    return none([unwritable(folder, error)]);
  }
  const after = writeManifest(folder, both, fresh);
  if (after.length > 0) return none(after);
  const written = moved.map(({ path }) => path);
  const unchanged = staged.filter(({ aside }) => aside === undefined).map(({ path }) => path);
  return { value: { written, unchanged, removed: stale }, diagnostics: [] };
}

function writeManifest(folder: string, old: Manifest, manifest: Manifest): readonly Diagnostic[] {
  const same = old.size > 0 && isSameManifest(old, manifest);
  return same ? [] : writeFileAtomic(join(folder, MANIFEST), manifestBytes(manifest));
}

/** Deletes a file; a folder that stands in its place is not ours. */
function remove(path: string): void {
  if (ifThere(() => lstatSync(path))?.isDirectory() === false) unlinkSync(path);
}

/** The folders of these paths; `rmdir` keeps those that still hold something. */
function innerFirst(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap(foldersOf))].sort((a, b) => b.split('/').length - a.split('/').length);
}

/** Removes the folder of new files, and upwards to `made`, the outermost one that this build made, what is empty. */
function tidy(folder: string, aside: string | undefined, made: string | undefined): void {
  ifPossible(() => {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
    if (made === undefined) return;
    const outermost = resolve(made);
    for (let path = resolve(folder); path.length >= outermost.length; path = dirname(path)) rmdirSync(path);
  });
}
