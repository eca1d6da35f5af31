import type { Now, Presence } from '../checks/kept.ts';
import { spellings } from '../document/spelling.ts';
import { hashOf } from './cache.ts';
import { diskHost } from './host.ts';
import { readBytes } from './read.ts';

/** What is on the disk now, each file looked at once: whether a result that was made of it still holds. */
export function fingerprints(): Now {
  const contents = new Map<string, string>();
  const presences = new Map<string, Presence>();
  const host = diskHost(() => {});
  const { of: rightNameOf } = spellings(host);
  async function lookFor(path: string): Promise<Presence> {
    const found = await host.look(path);
    return found && (await rightNameOf(path, '')) !== undefined ? 'otherwise' : (found ?? 'missing');
  }

  return {
    content(path) {
      const known = contents.get(path);
      if (known !== undefined) return known;
      const { value } = readBytes(path);
      const hash = value ? hashOf(value) : '';
      contents.set(path, hash);
      return hash;
    },
    async presence(path) {
      const known = presences.get(path) ?? (await lookFor(path));
      presences.set(path, known);
      return known;
    },
  };
}
