import { dirname, resolve } from 'node:path';
import type { Examined } from '../../checks/examined.ts';
import { type Kept, mayBeKept, type Now, stillHolds } from '../../checks/kept.ts';
import { hashOf } from '../../files/cache.ts';
import { sizeOf } from '../../files/pieces.ts';
import type { Cache } from '../../host.ts';
import type { FileExamined } from './examine-file.ts';
import type { Checking } from './examiner.ts';

/** How many packs a folder has: with ten thousand files each is still small, and a change in one file writes only its own anew. */
const PACKS = 64;

/** The results of earlier runs with the same options, in a few packs for each folder: a file for each result would cost as much as a check. */
export interface Keeper {
  /** What an earlier run made of a file, if nothing that it depends on has changed since. */
  kept(file: string): Promise<Examined | undefined>;
  /** The indexes of files, those of one pack after the other: examined in this order, pack after pack becomes complete. */
  inPacks(files: readonly string[]): readonly number[];
  /**
   * Takes what came of a file that was not kept. As soon as it is the last one that its pack waits for, the pack is written,
   * without files that are gone: a run that is broken off keeps what it did.
   */
  take(found: FileExamined): void;
}

interface Pack {
  readonly results: Map<string, Kept>;
  /** How many files are still to come. */
  awaited: number;
  changed: boolean;
}

export function keeper(cache: Cache, checking: Checking, now: Now): Keeper {
  const packs = new Map<string, Pack>();
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

  function packOf(key: string): Pack {
    const known = packs.get(key);
    if (known) return known;
    const text = cache.get(key);
    const results = new Map<string, Kept>(text === undefined ? [] : (JSON.parse(text) as [string, Kept][]));
    const pack = { results, awaited: 0, changed: false };
    packs.set(key, pack);
    return pack;
  }

  return {
    async kept(file) {
      const pack = packOf(keyOf(file));
      const kept = pack.results.get(file);
      if (kept && (await stillHolds(kept, now.content(file), now))) return kept.examined;
      pack.awaited++;
      return undefined;
    },
    inPacks(files) {
      const byPack = new Map<string, number[]>();
      for (const [index, file] of files.entries()) {
        const key = keyOf(file);
        const same = byPack.get(key);
        if (same) same.push(index);
        else byPack.set(key, [index]);
      }
      return [...byPack.values()].flat();
    },
    take(found) {
      const { file } = found.examined;
      const key = keyOf(file);
      const pack = packOf(key);
      const { results } = pack;
      if ('needs' in found && mayBeKept(found.examined)) {
        results.set(file, found);
        pack.changed = true;
      } else if (results.delete(file)) pack.changed = true;
      if (--pack.awaited > 0 || !pack.changed) return;
      cache.put(key, JSON.stringify([...results].filter(([each]) => sizeOf(each) !== undefined)));
      // It is not asked for again: of ten thousand files each result would be held twice.
      packs.delete(key);
    },
  };
}
