import type { SearchEntry } from '../../edition/search/entry.ts';
import { hash } from '../../edition/search/hash.ts';
import { MOST_SHARDS } from '../../edition/search/shards.ts';
import type { SearchEntries } from '../../edition/search-output.ts';
import type { Cache } from '../../host.ts';
import { type Packs, packReader } from './packed.ts';

/** An entry with its key, as it is written: terms in one text, a line each, and their grades in another, a digit each. */
type Written = readonly [key: string, entry: Omit<SearchEntry, 'terms'>, terms: string, grades: string];
type Known = readonly [key: string, entry: SearchEntry];

/** Entries of the search that are kept between builds. */
export interface KeptEntries extends SearchEntries {
  /** Keeps what came anew, without records that are gone. */
  readonly keep: () => void;
}

/** In as many packs as there can be shards: those of one shard are in packs of their own. */
export function keptEntries(cache: Cache, nameOf: (pack: number) => string): KeptEntries {
  const packs: Packs<Written> = new Map();
  const writtenIn = packReader(cache, nameOf, packs);
  const fresh = new Map<number, Map<string, Known>>();
  let stems: ReadonlySet<string> = new Set();
  const packOf = (stem: string) => hash(stem) % MOST_SHARDS;
  return {
    get(stem, key) {
      const made = fresh.get(packOf(stem))?.get(stem);
      if (made?.[0] === key) return made[1];
      const written = writtenIn(packOf(stem)).get(stem);
      return written?.[0] === key ? entryOf(written) : undefined;
    },
    set(stem, key, entry) {
      const pack = fresh.get(packOf(stem)) ?? new Map<string, Known>();
      fresh.set(packOf(stem), pack.set(stem, [key, entry]));
    },
    only: (those) => {
      stems = those;
    },
    keep() {
      for (const [pack, made] of fresh) {
        const now = new Map([...writtenIn(pack)].filter(([stem]) => stems.has(stem)));
        for (const [stem, known] of made) now.set(stem, written(known));
        cache.put(nameOf(pack), JSON.stringify([...now]));
        packs.delete(pack);
      }
      fresh.clear();
    },
  };
}

function written([key, { terms, ...entry }]: Known): Written {
  return [key, entry, terms.map(([term]) => term).join('\n'), terms.map(([, grade]) => grade).join('')];
}

function entryOf([, entry, terms, grades]: Written): SearchEntry {
  const all = terms === '' ? [] : terms.split('\n');
  return { ...entry, terms: all.map((term, index) => [term, Number(grades.charAt(index))] as const) };
}

/** Entries that are remembered as long as the program goes on running. */
export function entriesInMemory(): SearchEntries {
  const known = new Map<string, Known>();
  return {
    get: (stem, key) => {
      const [then, entry] = known.get(stem) ?? [];
      return then === key ? entry : undefined;
    },
    set: (stem, key, entry) => known.set(stem, [key, entry]),
    only: (stems) => {
      for (const stem of known.keys()) if (!stems.has(stem)) known.delete(stem);
    },
  };
}
