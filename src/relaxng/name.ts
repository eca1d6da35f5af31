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

/** Makes equal names identical, so that tables can be keyed by them. */
export function namePool(): NamePool {
  const namespaces = new Map<string, Map<string, Name>>();
  let last = '';
  let lastNames: Map<string, Name> | undefined;
  let size = 0;

  function namesOf(namespace: string): Map<string, Name> {
    if (lastNames && namespace === last) return lastNames;
    let names = namespaces.get(namespace);
    if (!names) {
      names = new Map();
      namespaces.set(namespace, names);
    }
    last = namespace;
    lastNames = names;
    return names;
  }

  return {
    name(namespace, local) {
      const names = namesOf(namespace);
      let name = names.get(local);
      if (!name) {
        name = { namespace, local };
        names.set(local, name);
        size++;
      }
      return name;
    },
    size: () => size,
    clear() {
      namespaces.clear();
      lastNames = undefined;
      size = 0;
    },
  };
}
