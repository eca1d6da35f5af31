import { ANNOTATIONS_NAMESPACE, RELAXNG_NAMESPACE } from '../../relaxng/namespaces.ts';
import { elements, type XmlElement } from '../../xml/tree.ts';
import { EXAMPLES_NAMESPACE, SCHEMATRON_NAMESPACE, TEI_NAMESPACE } from '../namespaces.ts';

/** Prefixes that rules may use without a word. */
const USUAL: readonly (readonly [prefix: string, namespace: string])[] = [
  ['tei', TEI_NAMESPACE],
  ['xs', 'http://www.w3.org/2001/XMLSchema'],
  ['rng', RELAXNG_NAMESPACE],
  ['rna', ANNOTATIONS_NAMESPACE],
  ['sch', SCHEMATRON_NAMESPACE],
  ['teix', EXAMPLES_NAMESPACE],
];

const PREFIXES = /(?<![\w.-])([A-Za-z_][\w.-]*):(?=[A-Za-z_*])/g;

/**
 * The prefixes of all rules with their namespaces: those that a rule declares with ns, those that its expressions use and
 * the ODD declares, and the usual ones.
 */
export function prefixesOf(bodies: readonly XmlElement[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>(USUAL);
  const used = new Map<string, XmlElement>();
  for (const body of bodies)
    for (const element of elements(body))
      for (const { local, value, namespace } of element.attributes) {
        if (element.namespace === SCHEMATRON_NAMESPACE && element.local === 'ns') continue;
        if (namespace !== '' || local === 'id') continue;
        for (const [, prefix = ''] of value.matchAll(PREFIXES))
          if (!used.has(prefix)) used.set(prefix, element);
      }
  for (const [prefix, element] of used) {
    const namespace = namespaceOf(element, prefix);
    if (namespace !== undefined) found.set(prefix, namespace);
  }
  for (const ns of bodies.filter(isNs)) {
    const [prefix, uri] = ['prefix', 'uri'].map(
      (name) => ns.attributes.find(({ local }) => local === name)?.value,
    );
    if (prefix && uri) found.set(prefix, uri);
  }
  return found;
}

export function isNs({ local, namespace }: XmlElement): boolean {
  return local === 'ns' && namespace === SCHEMATRON_NAMESPACE;
}

/** The namespace of a prefix where an element stands. */
export function namespaceOf(element: XmlElement, prefix: string): string | undefined {
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const declaration = each.attributes.find(({ name }) => name === `xmlns:${prefix}`);
    if (declaration) return declaration.value;
  }
  return undefined;
}
