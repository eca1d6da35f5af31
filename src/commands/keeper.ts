import { dirname, resolve } from 'node:path';
import type { Examined } from '../checks/examined.ts';
import { type Kept, mayBeKept, type Needs, stillHolds } from '../checks/kept.ts';
import { fingerprints } from '../files/fingerprints.ts';
import type { Cache } from '../host.ts';
import type { Checking } from './examiner.ts';

/** The results of earlier runs with the same options: one pack for each folder, since a file for each result would cost as much as a check. */
export interface Keeper {
  /** What an earlier run made of a file, if nothing that it depends on has changed since. */
  kept(file: string): Promise<Examined | undefined>;
  keep(examined: Examined, needs: Needs): void;
  /** Writes what has changed. */
  end(): void;
}

const NOTHING: Keeper = { kept: async () => undefined, keep() {}, end() {} };

export function keeper(cache: Cache | undefined, checking: Checking): Keeper {
  if (!cache) return NOTHING;
  const now = fingerprints();
  const packs = new Map<string, Map<string, Kept>>();
  const changed = new Set<string>();
  // Messages name files as the user did, from the folder where the user is.
  const keyOf = (folder: string) => JSON.stringify(['check', checking, resolve('.'), folder]);

  function packOf(folder: string): Map<string, Kept> {
    const known = packs.get(folder);
    if (known) return known;
    const text = cache?.get(keyOf(folder));
    const pack = new Map<string, Kept>(text === undefined ? [] : (JSON.parse(text) as [string, Kept][]));
    packs.set(folder, pack);
    return pack;
  }

  return {
    async kept(file) {
      const kept = packOf(dirname(file)).get(file);
      return kept && (await stillHolds(kept, now.content(file), now)) ? kept.examined : undefined;
    },
    keep(examined, needs) {
      const { file } = examined;
      const folder = dirname(file);
      const pack = packOf(folder);
      if (mayBeKept(examined)) pack.set(file, { hash: now.content(file), needs, examined });
      else if (!pack.delete(file)) return;
      changed.add(folder);
    },
    end() {
      for (const folder of changed) cache.put(keyOf(folder), JSON.stringify([...packOf(folder)]));
    },
  };
}
