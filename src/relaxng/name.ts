import { copied } from '../xml/strings.ts';

/** An expanded name. Names out of one pool are the same object if they are equal. */
export interface Name {
  readonly namespace: string;
  readonly local: string;
}

export interface NamePool {
  name(namespace: string, local: string): Name;
  /** How many names it holds. */
  size(): number;
  clear(): void;
}

/** Makes equal names identical, and keeps them apart from the text in which they were read. */
export function namePool(): NamePool {
  const namespaces = new Map<string, Map<string, Name>>();
  let size = 0;
  return {
    name(namespace, local) {
      const names = namespaces.get(namespace);
      const known = names?.get(local);
      if (known) return known;
      const name = { namespace: copied(namespace), local: copied(local) };
      if (names) names.set(name.local, name);
      else namespaces.set(name.namespace, new Map([[name.local, name]]));
      size++;
      return name;
    },
    size: () => size,
    clear() {
      namespaces.clear();
      size = 0;
    },
  };
}
