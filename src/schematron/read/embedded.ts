import { childElements, type XmlElement } from '../../xml/tree.ts';
import { SCHEMATRON_NAMESPACE, XSLT_NAMESPACE } from '../namespaces.ts';
import { isSch, type Placed, required, type Scope } from './scope.ts';

const RELAXNG_NAMESPACE = 'http://relaxng.org/ns/structure/1.0';

/**
 * What a RELAX NG schema holds of Schematron, in any place, also in the files that it includes; undefined if it is no RELAX NG
 * schema. A rule that stands in no pattern is a pattern by itself.
 */
export function embeddedParts({ element, scope }: Placed): readonly Placed[] | undefined {
  return element.namespace === RELAXNG_NAMESPACE
    ? [...partsIn(element, scope, new Set([element]))]
    : undefined;
}

function* partsIn(element: XmlElement, scope: Scope, read: Set<XmlElement>): Generator<Placed> {
  const waiting: XmlElement[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.namespace === SCHEMATRON_NAMESPACE) {
      yield isSch(next, 'rule') ? patternOf(next, scope) : { element: next, scope };
      continue;
    }
    if (next.namespace === XSLT_NAMESPACE) {
      yield { element: next, scope };
      continue;
    }
    if (next.namespace === RELAXNG_NAMESPACE && ['include', 'externalRef'].includes(next.local))
      yield* partsOfOther(next, scope, read);
    waiting.push(...childElements(next).toReversed());
  }
}

function* partsOfOther(element: XmlElement, scope: Scope, read: Set<XmlElement>): Generator<Placed> {
  const href = required({ element, scope }, 'href');
  const found = href && scope.sources.find(href.text, scope.source, href.at);
  if (!found || read.has(found.element)) return;
  read.add(found.element);
  yield* partsIn(found.element, { ...scope, source: found.source }, read);
}

/** A pattern around a rule; its ranges are those of the rule. */
function patternOf(rule: XmlElement, scope: Scope): Placed {
  const pattern: XmlElement = {
    kind: 'element',
    name: 'pattern',
    local: 'pattern',
    prefix: '',
    namespace: SCHEMATRON_NAMESPACE,
    attributes: [],
    children: [rule],
    parent: rule.parent,
    range: rule.range,
    startTag: rule.startTag,
    nameRange: rule.nameRange,
  };
  return { element: pattern, scope };
}
