import { closeSync, openSync, readSync } from 'node:fs';
import type { Result } from '../diagnostic.ts';
import { note } from './asked.ts';
import { statusOf } from './disk.ts';
import { codeOf, failure, ifPossible, reason } from './failure.ts';

const PIECE = 64 * 1024;

/** Gives the next bytes of a file; undefined at its end. */
export type ReadPiece = () => Uint8Array | undefined;

/**
 * Opens a file for one reading from its beginning, piece by piece, and closes it afterwards. `edition/unreadable` where that
 * fails, at whatever piece.
 */
export function inPieces<T>(path: string, use: (read: ReadPiece) => T): Result<T | undefined> {
  let file: number | undefined;
  try {
    note(path);
    const opened = openSync(path, 'r');
    file = opened;
    const value = use(() => {
      const bytes = new Uint8Array(PIECE);
      const length = readSync(opened, bytes);
      return length === 0 ? undefined : bytes.subarray(0, length);
    });
    return { value, diagnostics: [] };
  } catch (error) {
    if (codeOf(error) === '') throw error;
    const message = `This can’t be read: ${reason(error)}`;
    return { value: undefined, diagnostics: [failure('edition/unreadable', path, message)] };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The size of a file in bytes; undefined where there is none. */
export function sizeOf(path: string): number | undefined {
  return ifPossible(() => statusOf(path).size);
}
