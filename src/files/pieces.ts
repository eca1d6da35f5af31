import { closeSync, openSync, readSync } from 'node:fs';
import type { Diagnostic } from '../diagnostic.ts';
import { codeOf, failure, reason } from './failure.ts';

const PIECE = 1024 * 1024;

/** The bytes of a file one piece after the other, so that it never has to be held whole. */
export interface Pieces {
  /** The next bytes; undefined at the end, or after a failure. */
  next(): Uint8Array | undefined;
  /** `edition/unreadable`, where the file system refused. */
  readonly failure: Diagnostic | undefined;
  close(): void;
}

export function piecesOf(path: string): Pieces {
  let file: number | undefined;
  let failed: Diagnostic | undefined;
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      if (codeOf(error) === '') throw error;
      failed = failure('edition/unreadable', path, `This can’t be read: ${reason(error)}`);
      return undefined;
    }
  };
  return {
    next() {
      if (failed) return undefined;
      file ??= attempt(() => openSync(path, 'r'));
      if (file === undefined) return undefined;
      const from = file;
      const buffer = new Uint8Array(PIECE);
      const length = attempt(() => readSync(from, buffer)) ?? 0;
      return length > 0 ? buffer.subarray(0, length) : undefined;
    },
    get failure() {
      return failed;
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}
