import { basename } from 'node:path';
import type { Now, Presence } from '../checks/kept.ts';
import { spellings } from '../document/spelling.ts';
import { hashOf } from './cache.ts';
import { diskHost } from './host.ts';
import { sizeOf } from './pieces.ts';
import { readBytes } from './read.ts';

const isThere = (file: string) => sizeOf(file) !== undefined;

function hashNow(path: string): string {
  const { value } = readBytes(path);
  return value ? hashOf(value) : '';
}

/**
 * What is on the disk now, each file looked at once: whether a result that was made of it still holds.
 *
 * @param files all files of the run
 */
export function fingerprints(files: readonly string[]): Now {
  const contents = new Map<string, string>();
  const presences = new Map<string, Presence>();
  let names: string | undefined;
  const host = diskHost(() => {});
  const { of: rightNameOf } = spellings(host);
  async function lookFor(path: string): Promise<Presence> {
    const isSo = (await rightNameOf(path, '')) === undefined;
    const found = isSo ? ((await host.look(path)) ?? 'missing') : 'otherwise';
    presences.set(path, found);
    return found;
  }

  return {
    content(path) {
      const known = contents.get(path);
      if (known !== undefined) return known;
      const hash = hashNow(path);
      contents.set(path, hash);
      return hash;
    },
    presence: (path) => presences.get(path) ?? lookFor(path),
    names() {
      names ??= hashOf(JSON.stringify([...new Set(files.filter(isThere).map((file) => basename(file)))]));
      return names;
    },
  };
}
