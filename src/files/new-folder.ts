import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { ifPossible, unwritable } from './failure.ts';
import { makeFolder } from './make-folder.ts';
import { writeFileAtomic } from './write.ts';

/**
 * Fills an empty or missing folder with files, by path: with all of them or, where one can’t be written, with none.
 * Returns `edition/unwritable` then, else nothing.
 */
export function writeNewFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): readonly Diagnostic[] {
  const made: string[] = [];
  try {
    for (const below of new Set(['.', ...[...files.keys()].map(dirname)])) {
      const outermost = makeFolder(join(folder, below));
      for (let path = resolve(folder, below); outermost && path.length >= resolve(outermost).length; ) {
        made.push(path);
        path = dirname(path);
      }
    }
  } catch (error) {
    removeFolders(made);
    return [unwritable(folder, error)];
  }
  const written: string[] = [];
  for (const [name, bytes] of files) {
    const problems = writeFileAtomic(join(folder, name), bytes);
    if (problems.length > 0) {
      for (const path of written) ifPossible(() => rmSync(path));
      removeFolders(made);
      return problems;
    }
    written.push(join(folder, name));
  }
  return [];
}

function removeFolders(made: readonly string[]): void {
  const innerFirst = [...made].sort((a, b) => b.length - a.length);
  for (const path of innerFirst) ifPossible(() => rmdirSync(path));
}
