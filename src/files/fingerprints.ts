import type { Found } from '../host.ts';
import { hashOf } from './cache.ts';
import { diskHost } from './host.ts';
import { readBytes } from './read.ts';

/** What is on the disk now, each file looked at once: whether a result that was made of it still holds. */
export interface Fingerprints {
  /** The hash of what a file holds; empty where it can’t be read. */
  content(path: string): string;
  presence(path: string): Promise<Found | 'missing'>;
}

export function fingerprints(): Fingerprints {
  const contents = new Map<string, string>();
  const presences = new Map<string, Found | 'missing'>();
  const host = diskHost(() => {});
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
      const known = presences.get(path) ?? (await host.look(path)) ?? 'missing';
      presences.set(path, known);
      return known;
    },
  };
}
