import {
  closeSync,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { BrokenOff, type HeldFile, type Holding } from '../deposit/verify/holding.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { RandomAccess } from '../edition/zip/random-access.ts';
import { failure } from './failure.ts';
import { byCodePoint, explained } from './read.ts';

const PIECE = 256 * 1024;

/** What stands at a path; that nothing does, or what is neither, is told. */
export function whatIsAt(path: string): Result<'file' | 'folder' | undefined> {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return { value: 'folder', diagnostics: [] };
    if (status.isFile()) return { value: 'file', diagnostics: [] };
    const neither = failure('edition/not-a-file', path, 'This is neither a file nor a folder');
    return { value: undefined, diagnostics: [neither] };
  } catch (error) {
    return { value: undefined, diagnostics: [explained(path, error)] };
  }
}

/**
 * A folder on the disk with all that is in it; links are named and never followed.
 * @param levels how deep it is looked into; all the way if left out
 */
export function heldFolder(folder: string, levels = Number.POSITIVE_INFINITY): Result<Holding> {
  const files: HeldFile[] = [];
  const folders: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const walk = (below: string, level: number): void => {
    if (level > levels) return;
    for (const entry of entriesOf(join(folder, below), diagnostics)) {
      const path = below + entry.name;
      const place = join(folder, path);
      if (entry.isDirectory()) {
        folders.push(path);
        walk(`${path}/`, level + 1);
      } else {
        const size = sizeOf(place);
        files.push({ path, kind: kindOf(entry), size, bytes: () => piecesOf(place, size) });
      }
    }
  };
  walk('', 1);
  const located = (path: string) => join(folder, path);
  return { value: { name: basename(resolve(folder)), files, folders, located }, diagnostics };
}

function entriesOf(folder: string, diagnostics: Diagnostic[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byCodePoint(a.name, b.name));
  } catch (error) {
    diagnostics.push(explained(folder, error));
    return [];
  }
}

function kindOf(entry: Dirent): HeldFile['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}

function sizeOf(path: string): number {
  try {
    return lstatSync(path).size;
  } catch {
    // Whoever reads it hears why.
    return 0;
  }
}

// Reading waits for the disk, hashing for the processor: one after the other they take no longer than in turns.
async function* piecesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  let file: number | undefined;
  try {
    const opened = openSync(path, 'r');
    file = opened;
    for (;;) {
      const bytes = new Uint8Array(Math.min(PIECE, size + 1));
      const length = readSync(opened, bytes);
      if (length === 0) return;
      yield bytes.subarray(0, length);
    }
  } catch (error) {
    throw new BrokenOff(explained(path, error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Opens a file of which any part is read, and closes it when `use` has ended; `edition/unreadable` where that fails. */
export async function withAccess<T>(
  path: string,
  use: (access: RandomAccess) => Promise<T>,
): Promise<Result<T | undefined>> {
  let file: number | undefined;
  try {
    const opened = openSync(path, 'r');
    file = opened;
    const { size } = fstatSync(opened);
    const read = (offset: number, length: number) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let done = 0;
      while (done < bytes.length) {
        const more = readSync(opened, bytes, done, bytes.length - done, offset + done);
        if (more === 0) break;
        done += more;
      }
      return bytes.subarray(0, done);
    };
    return { value: await use({ size, read }), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [explained(path, error)] };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
