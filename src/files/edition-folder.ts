import { dirname, join, relative, resolve } from 'node:path';
import type { Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { entriesIn, namesIn, statusOf } from './disk.ts';
import { failure, ifPossible } from './failure.ts';

const SETTINGS = 'edition.json';
const DEFAULT = 'tei';

/**
 * Finds the folder of the edition, the one with an `edition.json`: `given`, or else the nearest one from `cwd`
 * upwards, or else `tei` in `cwd`. The path is as it was given or else relative to `cwd`. Where there is none,
 * the diagnostic `edition/no-edition` says what to do.
 */
export function findEdition(given: string | undefined, cwd: string): Result<string | undefined> {
  const found = given === undefined ? search(cwd) : isEdition(resolve(cwd, given)) ? given : undefined;
  if (found !== undefined) return { value: found, diagnostics: [] };
  const diagnostic =
    given === undefined
      ? failure(
          'edition/no-edition',
          '.',
          `Neither this folder nor one above it has an ${SETTINGS}`,
          howToBegin(DEFAULT),
        )
      : noEdition(given, cwd);
  return { value: undefined, diagnostics: [diagnostic] };
}

function search(cwd: string): string | undefined {
  return editionAbove(cwd, cwd) ?? (isEdition(join(cwd, DEFAULT)) ? DEFAULT : undefined);
}

/** The folder of the edition that a file or folder lies in, relative to `cwd`. */
export function editionAbove(path: string, cwd: string): string | undefined {
  for (let folder = resolve(cwd, path); ; folder = dirname(folder)) {
    if (isEdition(folder)) return relative(cwd, folder) || '.';
    if (folder === dirname(folder)) return undefined;
  }
}

function isEdition(folder: string): boolean {
  return kindOf(join(folder, SETTINGS)) === 'file';
}

/** What stands at a path, links followed; `other` is a pipe, a socket, a device, from which reading may never end. */
export function kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
  const status = ifPossible(() => statusOf(path));
  return status && (status.isDirectory() ? 'folder' : status.isFile() ? 'file' : 'other');
}

/**
 * Whether nothing stands at a path, or an empty folder. It is looked at where it would be written: `missing/../letters` is
 * letters, for which a disk finds nothing.
 */
export function isEmptyPlace(path: string): boolean {
  const place = resolve(path);
  if (kindOf(place) !== 'folder') return kindOf(place) === undefined;
  return ifPossible(() => namesIn(place))?.length === 0;
}

function noEdition(given: string, cwd: string) {
  const path = resolve(cwd, given);
  switch (kindOf(path)) {
    case 'folder':
      return failure(
        'edition/no-edition',
        given,
        `This folder has no ${SETTINGS}`,
        isEmptyPlace(path) ? howToBegin(given) : HOW_TO_ADD,
      );
    case 'file':
      return failure(
        'edition/no-edition',
        given,
        'This is a file, not the folder of an edition',
        `Name the folder that holds an ${SETTINGS}.`,
      );
    default: {
      const near = nearest(given, siblings(given, cwd));
      const hint = near === undefined ? howToBegin(given) : `Did you mean “${near}”? ${howToBegin(given)}`;
      return failure('edition/no-edition', given, 'There is no such folder', hint);
    }
  }
}

/** The folders beside the one that was named, written as it was. */
function siblings(given: string, cwd: string): readonly string[] {
  const beside = dirname(given);
  const entries = ifPossible(() => entriesIn(resolve(cwd, beside))) ?? [];
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(beside, entry.name));
}

/** “tei init” begins nothing beside files of others. */
const HOW_TO_ADD = `Write one: { "title": "…" } is enough. The records stand beside it in a folder records.`;
const howToBegin = (folder: string) => `“tei init ${folder}” begins an edition there.`;
