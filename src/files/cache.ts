import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../host.ts';
import { ifPossible } from './failure.ts';
import { writeFileAtomic } from './write.ts';

/** Of SHA-256, in hexadecimal digits. */
const LENGTH = 64;

/**
 * A cache in a folder: a file for each key, named by the hash of the key, which begins with the hash of what follows. A file that
 * was cut off or changed is as if it were not there. A folder that can’t be written keeps nothing, and that is no error.
 *
 * @param version of the program: what another version has made is not used
 */
export function diskCache(folder: string, version: string): Cache {
  const fileOf = (key: string) => {
    const hash = hashOf(`${version}\0${key}`);
    return join(folder, hash.slice(0, 2), hash.slice(2));
  };
  return {
    get: (key) => readKept(fileOf(key))?.toString('utf8'),
    put: (key, value) => keep(fileOf(key), Buffer.from(value)),
  };
}

/** What `keep` has put into a file; undefined where it can’t be read, or was cut off or changed. */
export function readKept(file: string): Buffer | undefined {
  const bytes = ifPossible(() => readFileSync(file));
  const value = bytes?.subarray(LENGTH + 1);
  return value && bytes?.toString('latin1', 0, LENGTH + 1) === `${hashOf(value)}\n` ? value : undefined;
}

/** Keeps bytes in a file that begins with their hash; where it can’t be written nothing is kept. */
export function keep(file: string, value: Uint8Array): void {
  writeFileAtomic(file, Buffer.concat([Buffer.from(`${hashOf(value)}\n`), value]));
}

/** SHA-256, in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
