import type { Location } from '../../diagnostic.ts';
import { XML_NAMESPACE, XMLNS_NAMESPACE, type XmlAttribute, type XmlElement } from '../../xml/tree.ts';
import { resolveUri } from '../../xml/uri.ts';
import { RELAXNG_NAMESPACE } from '../namespaces.ts';
import type { Problems } from './problems.ts';
import type { Sources } from './sources.ts';

/** What holds where something of a schema stands. */
export interface Scope {
  readonly problems: Problems;
  readonly sources: Sources;
  readonly file: string;
  /** The files that are being read, from the outermost to this one. */
  readonly open: readonly string[];
  readonly base: string;
  /** Inherited (section 4.9). */
  readonly ns: string;
  /** Inherited within one file (section 4.3). */
  readonly datatypeLibrary: string;
}

export function place({ file }: Scope, node: XmlElement | XmlAttribute): Location {
  return { file, range: 'startTag' in node ? node.startTag : node.range };
}

/** An attribute of RELAX NG: one without a namespace. */
export function own(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.namespace === '' && attribute.local === name);
}

/** The scope within an element (sections 4.3, 4.5 and 4.9). */
export function enter(element: XmlElement, scope: Scope): Scope {
  if (element.attributes.length === 0) return scope;
  let inner = scope;
  for (const attribute of element.attributes) {
    const { namespace, local, value } = attribute;
    if (namespace === '' && local === 'ns') inner = { ...inner, ns: value };
    else if (namespace === '' && local === 'datatypeLibrary') {
      checkLibrary(attribute, scope);
      inner = { ...inner, datatypeLibrary: value };
    } else if (namespace === XML_NAMESPACE && local === 'base')
      inner = { ...inner, base: resolveUri(value, inner.base) };
    else if (namespace === RELAXNG_NAMESPACE)
      scope.problems.report({
        code: 'schema/attribute',
        section: '3',
        at: place(scope, attribute),
        message: `Attributes of RELAX NG have no prefix, but ${attribute.name} is in its namespace.`,
      });
  }
  return inner;
}

function checkLibrary(attribute: XmlAttribute, scope: Scope): void {
  const { value } = attribute;
  if (value === '' || (/^[a-zA-Z][a-zA-Z\d+.-]*:[^#]+$/.test(value) && !/%(?![\da-fA-F]{2})/.test(value)))
    return;
  scope.problems.report({
    code: 'schema/datatype-library',
    section: '3',
    at: place(scope, attribute),
    message: `“${value}” can’t be a datatype library: an absolute URI without # was expected.`,
  });
}

/** What a prefix stands for where the element stands. */
export function namespaceOf(element: XmlElement, prefix: string): string | undefined {
  if (prefix === 'xml') return XML_NAMESPACE;
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    for (const { namespace, local, prefix: own, value } of each.attributes) {
      if (namespace === XMLNS_NAMESPACE && (own === '' ? prefix === '' : local === prefix)) return value;
    }
  }
  return prefix === '' ? '' : undefined;
}
