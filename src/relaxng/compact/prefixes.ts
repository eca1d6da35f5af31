import { elements, XML_NAMESPACE, XMLNS_NAMESPACE, type XmlElement } from '../../xml/tree.ts';
import { ANNOTATIONS_NAMESPACE, RELAXNG_NAMESPACE, XSD_LIBRARY } from '../namespaces.ts';
import { namespaceOf, own } from '../schema/scope.ts';
import { INHERIT, type Namespace } from './declarations.ts';
import { literalOf } from './literals.ts';

/** How the namespaces and datatype libraries of a schema are called in the compact syntax. */
export interface Prefixes {
  readonly defaultNamespace: Namespace;
  /** The prefix of a namespace, which is declared by that. */
  prefix(namespace: Namespace): string;
  library(uri: string): string;
  /** The declarations of what was asked for. */
  declarations(): readonly string[];
}

/** The namespace that the nearest `ns` gives (RELAX NG, section 4.9). */
export function inherited(element: XmlElement): Namespace {
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const ns = own(each, 'ns');
    if (ns) return ns.value;
  }
  return INHERIT;
}

export function libraryOf(element: XmlElement): string {
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const library = own(each, 'datatypeLibrary');
    if (library) return library.value;
  }
  return '';
}

/** A value whose meaning depends on the namespaces where it stands. */
export function isQualifiedValue(element: XmlElement): boolean {
  const type = own(element, 'type')?.value.trim();
  return (
    element.local === 'value' &&
    (type === 'QName' || type === 'NOTATION') &&
    libraryOf(element) === XSD_LIBRARY
  );
}

export function prefixes(root: XmlElement): Prefixes {
  const wanted = wantedPrefixes(root);
  const defaultNamespace = commonest(root);
  const byNamespace = new Map<Namespace, string>([[XML_NAMESPACE, 'xml']]);
  const taken = new Set(['xml', 'xmlns']);
  const libraries = new Map<string, string>();
  const takenByLibraries = new Set<string>();

  function free(wish: string, taken: Set<string>): string {
    let name = wish;
    for (let count = 2; taken.has(name); count++) name = `${wish}${count}`;
    taken.add(name);
    return name;
  }

  // The documentation shorthand calls its namespace “a” if that is free.
  if (wanted.has(ANNOTATIONS_NAMESPACE)) taken.add(wanted.get(ANNOTATIONS_NAMESPACE) ?? '');

  return {
    defaultNamespace,
    prefix(namespace) {
      let prefix = byNamespace.get(namespace);
      if (prefix === undefined) {
        const wish =
          typeof namespace === 'string'
            ? (wanted.get(namespace) ?? (namespace === '' ? 'none' : 'ns'))
            : 'inherited';
        prefix = namespace === ANNOTATIONS_NAMESPACE && wanted.has(namespace) ? wish : free(wish, taken);
        byNamespace.set(namespace, prefix);
      }
      return prefix;
    },
    library(uri) {
      let prefix = libraries.get(uri);
      if (prefix === undefined) {
        prefix = free(uri === XSD_LIBRARY ? 'xsd' : 'd', takenByLibraries);
        libraries.set(uri, prefix);
      }
      return prefix;
    },
    declarations() {
      const lines: string[] = [];
      const value = (namespace: Namespace) => (namespace === INHERIT ? 'inherit' : literalOf(namespace));
      if (defaultNamespace !== INHERIT) lines.push(`default namespace = ${value(defaultNamespace)}`);
      for (const [namespace, prefix] of byNamespace)
        if (prefix !== 'xml') lines.push(`namespace ${prefix} = ${value(namespace)}`);
      for (const [uri, prefix] of libraries) lines.push(`datatypes ${prefix} = ${literalOf(uri)}`);
      return lines;
    },
  };
}

/** The prefix that the schema has first for each namespace. */
function wantedPrefixes(root: XmlElement): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const { attributes } of elements(root))
    for (const { namespace, prefix, local, value } of attributes)
      if (namespace === XMLNS_NAMESPACE && prefix !== '' && value !== RELAXNG_NAMESPACE && !wanted.has(value))
        wanted.set(value, local);
  return wanted;
}

/**
 * The namespace of most element names. Values that are names without a prefix must be in the default namespace if it is none,
 * since no prefix says that.
 */
function commonest(root: XmlElement): Namespace {
  const counts = new Map<Namespace, number>();
  let forced: Namespace | undefined;
  for (const element of elements(root)) {
    if (element.namespace !== RELAXNG_NAMESPACE) continue;
    const name = element.local === 'element' ? own(element, 'name')?.value : undefined;
    const counted =
      element.local === 'name' || element.local === 'include' || element.local === 'externalRef';
    if (name !== undefined ? !name.includes(':') : counted)
      counts.set(inherited(element), (counts.get(inherited(element)) ?? 0) + 1);
    if (isQualifiedValue(element) && (inherited(element) === '' || inherited(element) === INHERIT))
      forced = inherited(element);
  }
  if (forced !== undefined) return forced;
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most ? most[0] : inherited(root);
}

/** An expanded name in a schema: `p:name`, or `name` with the namespace that holds there. */
export function expanded(
  name: string,
  element: XmlElement,
  unprefixed: Namespace,
): { readonly namespace: Namespace; readonly local: string } {
  const colon = name.indexOf(':');
  if (colon < 0) return { namespace: unprefixed, local: name };
  return { namespace: namespaceOf(element, name.slice(0, colon)) ?? '', local: name.slice(colon + 1) };
}
