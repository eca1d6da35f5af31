import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Unpackable } from '../deposit/package-file.ts';
import { codeOf, failure, reason } from './failure.ts';
import { makeFolder } from './make-folder.ts';

const PIECE = 256 * 1024;

/** The bytes of a file, each time from its beginning, piece by piece; throws `Unpackable` where it can’t be read. */
export function fileBytes(path: string): () => AsyncIterable<Uint8Array> {
  return async function* () {
    const file = await orTold(path, open(path, 'r'));
    try {
      for (;;) {
        const piece = new Uint8Array(PIECE);
        const { bytesRead } = await orTold(path, file.read(piece, 0, PIECE));
        if (bytesRead === 0) return;
        yield piece.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  };
}

async function orTold<T>(path: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    throw new Unpackable(failure('edition/unreadable', path, `This can’t be read: ${reason(error)}`));
  }
}

/** Gives a folder in another one for as long as it is used, then deletes it with all that is in it. */
export async function inTemporaryFolder<T>(parent: string, use: (folder: string) => Promise<T>): Promise<T> {
  makeFolder(parent);
  const folder = mkdtempSync(join(parent, 'pages-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
