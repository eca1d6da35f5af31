import { interned } from '../xml/strings.ts';

/** An expanded name. Names out of one pool are the same object if they are equal. */
export interface Name {
  readonly namespace: string;
  readonly local: string;
}

export interface NamePool {
  name(namespace: string, local: string): Name;
  /** The same of a name that was read: quicker, where it comes again and again. */
  of(read: Name): Name;
  /** How many names it holds. */
  size(): number;
  clear(): void;
}

/** As many as ten bits can tell apart. */
const SLOTS = 1024;

/**
 * Makes equal names identical, and keeps them apart from the text in which they were read. A reader gives the same strings again
 * and again, and JavaScript’s engine sees at once that a string is the same object: so a table of the strings as they were read
 * stands before the one that knows copies.
 */
export function namePool(): NamePool {
  const namespaces = new Map<string, Map<string, Name>>();
  const slots: (Name | undefined)[] = new Array(SLOTS).fill(undefined);
  let size = 0;

  function find(namespace: string, local: string): Name {
    const names = namespaces.get(namespace);
    const known = names?.get(local);
    if (known) return known;
    const name = { namespace: interned(namespace), local: interned(local) };
    if (names) names.set(name.local, name);
    else namespaces.set(name.namespace, new Map([[name.local, name]]));
    size++;
    return name;
  }

  return {
    name: find,
    of({ local, namespace }) {
      const { length } = local;
      let hash = Math.imul(length, 31) + local.charCodeAt(0);
      hash = Math.imul(hash, 31) + local.charCodeAt(length >> 1);
      hash = Math.imul(Math.imul(hash, 31) + local.charCodeAt(length - 1), 0x9e3779b1);
      const slot = hash >>> 22;
      const known = slots[slot];
      if (known && known.local === local && known.namespace === namespace) return known;
      const name = find(namespace, local);
      slots[slot] = name;
      return name;
    },
    size: () => size,
    clear() {
      namespaces.clear();
      slots.fill(undefined);
      size = 0;
    },
  };
}
