import { dirname, resolve } from 'node:path';
import type { Examined } from '../checks/examined.ts';
import { type Kept, mayBeKept, type Needs, stillHolds } from '../checks/kept.ts';
import { hashOf } from '../files/cache.ts';
import { fingerprints } from '../files/fingerprints.ts';
import type { Cache } from '../host.ts';
import type { Checking } from './examiner.ts';

/** How many packs a folder has: with ten thousand files each is still small, and a change in one file writes only its own anew. */
const PACKS = 64;

/** The results of earlier runs with the same options, in a few packs for each folder: a file for each result would cost as much as a check. */
export interface Keeper {
  /** What an earlier run made of a file, if nothing that it depends on has changed since. */
  kept(file: string): Promise<Examined | undefined>;
  keep(examined: Examined, needs: Needs): void;
  /** Writes what has changed, and forgets files that are gone. */
  end(): Promise<void>;
}

export function keeper(cache: Cache, checking: Checking): Keeper {
  const now = fingerprints();
  const packs = new Map<string, Map<string, Kept>>();
  const changed = new Set<string>();
  const here = resolve('.');
  // Messages name files as the user did, from the folder where the user is.
  const keyOf = (file: string) =>
    JSON.stringify([
      'check',
      checking,
      here,
      dirname(file),
      Number.parseInt(hashOf(file).slice(0, 8), 16) % PACKS,
    ]);

  function packOf(key: string): Map<string, Kept> {
    const known = packs.get(key);
    if (known) return known;
    const text = cache.get(key);
    const pack = new Map<string, Kept>(text === undefined ? [] : (JSON.parse(text) as [string, Kept][]));
    packs.set(key, pack);
    return pack;
  }

  async function withoutGone(pack: Map<string, Kept>): Promise<readonly [string, Kept][]> {
    const all = [...pack];
    const found = await Promise.all(all.map(([file]) => now.presence(file)));
    return all.filter((_, at) => found[at] !== 'missing');
  }

  return {
    async kept(file) {
      const kept = packOf(keyOf(file)).get(file);
      return kept && (await stillHolds(kept, now.content(file), now)) ? kept.examined : undefined;
    },
    keep(examined, needs) {
      const { file } = examined;
      const key = keyOf(file);
      const pack = packOf(key);
      if (mayBeKept(examined)) pack.set(file, { hash: now.content(file), needs, examined });
      else if (!pack.delete(file)) return;
      changed.add(key);
    },
    async end() {
      for (const key of changed) cache.put(key, JSON.stringify(await withoutGone(packOf(key))));
    },
  };
}
