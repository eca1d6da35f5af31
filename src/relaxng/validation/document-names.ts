import type { Name, NamePool } from '../name.ts';

/** Finds the names of one document in the pool. */
export interface DocumentNames {
  of(read: Name): Name;
  clear(): void;
}

interface Known {
  readonly read: string;
  readonly namespace: string;
  readonly name: Name;
}

/** As many as ten bits can tell apart. */
const SLOTS = 1024;

/**
 * A reader gives the same strings again and again, and JavaScript’s engine sees at once that a string is the same object:
 * so a table of the strings as they were read is faster than the pool, which knows copies.
 */
export function documentNames(pool: NamePool): DocumentNames {
  const slots: (Known | undefined)[] = new Array(SLOTS).fill(undefined);
  return {
    of({ local, namespace }) {
      const { length } = local;
      let hash = Math.imul(length, 31) + local.charCodeAt(0);
      hash = Math.imul(hash, 31) + local.charCodeAt(length >> 1);
      hash = Math.imul(Math.imul(hash, 31) + local.charCodeAt(length - 1), 0x9e3779b1);
      const slot = hash >>> 22;
      const known = slots[slot];
      if (known && known.read === local && known.namespace === namespace) return known.name;
      const name = pool.name(namespace, local);
      slots[slot] = { read: local, namespace, name };
      return name;
    },
    clear() {
      slots.fill(undefined);
    },
  };
}
