import type { Internals, XdmMap } from './internals.ts';

interface Pair {
  readonly k: object;
  readonly v: readonly object[];
}

/** A map as it is here: its pairs by hash. `la` tells how keys are hashed and when they are the same. */
interface Hashed extends XdmMap {
  pairs?: Map<string, readonly Pair[]>;
  readonly la: { hash(key: object): string; Fc(one: object, other: object): boolean };
}

/**
 * Maps of XPath, and the parameters of templates, are tries with a node for each character of a hash. To be called once, with any
 * map, for all have one prototype: they are hash tables instead. `put` and `remove` make copies.
 */
export function hashMaps({ Iter }: Internals, map: object): void {
  const prototype = Object.getPrototypeOf(map) as Hashed;
  class New {}
  Object.setPrototypeOf(New.prototype, prototype);

  function find({ pairs, la }: Hashed, key: object): Pair | undefined {
    const ofHash = pairs?.get(la.hash(key));
    if (ofHash) for (const pair of ofHash) if (la.Fc(pair.k, key)) return pair;
    return undefined;
  }

  function copy({ pairs, la }: Hashed): Hashed {
    return Object.assign(new New() as Hashed, { la, pairs: new Map(pairs) });
  }

  function set(map: Hashed, key: object, pair: Pair | undefined): void {
    const { la } = map;
    map.pairs ??= new Map();
    const hash = la.hash(key);
    const before = map.pairs.get(hash);
    if (!before) {
      if (pair) map.pairs.set(hash, [pair]);
      return;
    }
    const others = before.filter(({ k }) => !la.Fc(k, key));
    const now = pair ? [...others, pair] : others;
    if (now.length > 0) map.pairs.set(hash, now);
    else map.pairs.delete(hash);
  }

  Object.assign(prototype, {
    containsKey(this: Hashed, key: object) {
      return find(this, key) !== undefined;
    },
    get(this: Hashed, key: object) {
      return find(this, key)?.v ?? [];
    },
    evaluate(this: Hashed, [[key]]: readonly [readonly [object]]) {
      const found = find(this, key);
      return found ? Iter.ForArray(found.v) : Iter.Empty;
    },
    inSituPut(this: Hashed, k: object, v: readonly object[]) {
      set(this, k, { k, v });
    },
    put(this: Hashed, k: object, v: readonly object[]) {
      const made = copy(this);
      set(made, k, { k, v });
      return made;
    },
    remove(this: Hashed, key: object) {
      const made = copy(this);
      set(made, key, undefined);
      return made;
    },
    forAllPairs(this: Hashed, take: (pair: Pair) => void) {
      for (const pairs of this.pairs?.values() ?? []) for (const pair of pairs) take(pair);
    },
  });
}
