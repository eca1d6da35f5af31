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
    get(key) {
      const kept = ifPossible(() => readFileSync(fileOf(key), 'utf8'));
      const value = kept?.slice(LENGTH + 1);
      return value !== undefined && kept?.startsWith(`${hashOf(value)}\n`) ? value : undefined;
    },
    put(key, value) {
      writeFileAtomic(fileOf(key), Buffer.from(`${hashOf(value)}\n${value}`));
    },
  };
}

/** SHA-256, in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
