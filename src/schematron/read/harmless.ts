import { elements, type XmlElement } from '../../xml/tree.ts';
import { FORBIDDEN_INSTRUCTIONS, forbiddenIn } from '../forbidden.ts';
import { XSLT_NAMESPACE } from '../namespaces.ts';
import { refuse, type Scope } from './scope.ts';

/**
 * Whether XSLT that stands in a schema reads no files and runs nothing, also not when it is compiled (`use-when`, shadow attributes).
 * What it has of that is told.
 */
export function isHarmless(xslt: XmlElement, scope: Scope): boolean {
  for (const element of elements(xslt)) {
    const own = element.namespace === XSLT_NAMESPACE;
    if (own && FORBIDDEN_INSTRUCTIONS.has(element.local)) {
      refuse(`the element ${element.name}`, scope, element.nameRange);
      return false;
    }
    for (const { name, namespace, local, value, range } of element.attributes) {
      const ofXslt = (own && namespace === '') || namespace === XSLT_NAMESPACE;
      const early = ofXslt && (local === 'use-when' || local === 'static' || local.startsWith('_'));
      const forbidden = early ? `the attribute ${name}` : forbiddenIn(value);
      if (forbidden === undefined) continue;
      refuse(forbidden, scope, range);
      return false;
    }
  }
  return true;
}
