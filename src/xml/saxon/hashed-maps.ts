import type { AtomicValue, Internals, XdmMap } from './internals.ts';

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
 * Maps of XPath are tries with a node for each character of a hash. To be called once, with any map, for all have one prototype: they are hash tables instead. `put` and `remove` make copies. Gives back what makes an empty one.
 */
export function hashMaps({ Iter }: Internals, map: object): () => XdmMap {
  const prototype = Object.getPrototypeOf(map) as Hashed;
  class New {}
  Object.setPrototypeOf(New.prototype, prototype);

  const { la: ordinarily } = map as Hashed;
  const ordinary = ordinarily.hash;

  /** A string is its own hash, where others are not hashed by a collation. */
  function hashOf({ la }: Hashed, key: Partial<AtomicValue>): string {
    const { value, code } = key;
    return typeof value === 'string' && isString(code) && la.hash === ordinary ? value : la.hash(key);
  }

  function find(map: Hashed, key: object): Pair | undefined {
    const { pairs, la } = map;
    const ofHash = pairs?.get(hashOf(map, key));
    if (ofHash) for (const pair of ofHash) if (isSameString(pair.k, key) || la.Fc(pair.k, key)) return pair;
    return undefined;
  }

  function copy({ pairs, la }: Hashed): Hashed {
    return Object.assign(new New() as Hashed, { la, pairs: new Map(pairs) });
  }

  function set(map: Hashed, key: object, pair: Pair | undefined): void {
    const { la } = map;
    map.pairs ??= new Map();
    const hash = hashOf(map, key);
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
    ofString(this: Hashed, key: string) {
      if (this.la.hash !== ordinary) return undefined;
      const found = this.pairs?.get(key)?.find(({ k }) => isString((k as Partial<AtomicValue>).code));
      return found ? found.v : NOTHING;
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
  return () => Object.assign(new New() as Hashed, { la: ordinarily });
}

const NOTHING: readonly object[] = [];

/** Strings, what is untyped, and addresses, which may all be equal. */
function isString(code: string | undefined): boolean {
  return code === 'AS' || code === 'AZ' || code === 'AU' || code?.startsWith('AS') === true;
}

function isSameString(one: Partial<AtomicValue>, other: Partial<AtomicValue>): boolean {
  return one.code === 'AS' && other.code === 'AS' && one.value === other.value;
}
