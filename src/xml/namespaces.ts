import { isNCName } from './names.ts';
import { XML_NAMESPACE, XMLNS_NAMESPACE } from './tree.ts';

/** A name as it is written, and what it means where it stands (Namespaces in XML 1.0 section 4). */
export interface ExpandedName {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
}

/** The namespaces in force within an element. */
export interface Scope {
  /** The namespace of a prefix; undefined if it is not declared. */
  namespaceOf(prefix: string): string | undefined;
  /** The meaning of the name of an element or attribute, or what keeps it from having one. */
  element(name: string): ExpandedName | NameProblem;
  attribute(name: string): ExpandedName | NameProblem;
  /** The scope of an element with these declarations, by prefix. */
  within(declared: ReadonlyMap<string, string>): Scope;
}

/** `malformed`: colons; `local`: what follows the colon is no name; `unbound`: the prefix is not declared. */
export type NameProblem = 'malformed' | 'local' | 'unbound' | 'reserved';

/** Names and scopes that are remembered, for documents that have thousands of each, and the length of the longest. */
const MOST = 4_096;
const LONGEST = 1_000;

const OUTERMOST = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
  ['xmlns', XMLNS_NAMESPACE],
]);

let outermost = scope(OUTERMOST);
let remembered = 0;

/** The scope around the root element: the same for all documents, since what one of them holds, the next one mostly holds too. */
export function outermostScope(): Scope {
  if (remembered > MOST) {
    outermost = scope(OUTERMOST);
    remembered = 0;
  }
  return outermost;
}

function scope(bindings: ReadonlyMap<string, string>): Scope {
  const elements = new Map<string, ExpandedName | NameProblem>();
  const attributes = new Map<string, ExpandedName | NameProblem>();
  const inner = new Map<string, Scope>();

  function expanded(name: string, defaultNamespace: string): ExpandedName | NameProblem {
    const colon = name.indexOf(':');
    if (colon < 0) return { name, prefix: '', local: name, namespace: defaultNamespace };
    const prefix = name.slice(0, colon);
    const local = name.slice(colon + 1);
    if (prefix === '' || local === '' || local.includes(':')) return 'malformed';
    const namespace = bindings.get(prefix);
    if (namespace === undefined) return 'unbound';
    return isNCName(local) ? { name, prefix, local, namespace } : 'local';
  }

  return {
    namespaceOf: (prefix) => bindings.get(prefix),
    element(name) {
      return elements.get(name) ?? remember(elements, name, element(name));
    },
    attribute(name) {
      return attributes.get(name) ?? remember(attributes, name, attribute(name));
    },
    within(declared) {
      const key = JSON.stringify([...declared]);
      return inner.get(key) ?? remember(inner, key, scope(new Map([...bindings, ...declared])));
    },
  };

  function element(name: string): ExpandedName | NameProblem {
    return name.startsWith('xmlns:') ? 'reserved' : expanded(name, bindings.get('') ?? '');
  }

  /** An attribute without prefix is in no namespace, whatever the default one is (section 6.2). */
  function attribute(name: string): ExpandedName | NameProblem {
    return name === 'xmlns'
      ? { name, prefix: '', local: name, namespace: XMLNS_NAMESPACE }
      : expanded(name, '');
  }
}

function remember<T>(table: Map<string, T>, key: string, value: T): T {
  if (key.length > LONGEST) return value;
  if (table.size >= MOST) table.clear();
  remembered++;
  table.set(key, value);
  return value;
}
