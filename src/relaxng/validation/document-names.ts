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

/** A power of two. */
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
      const hash =
        length * 37 +
        local.charCodeAt(0) * 7 +
        local.charCodeAt(length >> 1) * 61 +
        local.charCodeAt(length - 1) * 17;
      const slot = hash & (SLOTS - 1);
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
