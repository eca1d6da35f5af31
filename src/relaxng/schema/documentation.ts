import { textOf, type XmlElement } from '../../xml/tree.ts';
import { collapse } from '../datatypes/white-space.ts';
import { ANNOTATIONS_NAMESPACE } from '../namespaces.ts';
import type { Syntax } from './syntax.ts';

function isDocumentation(element: XmlElement): boolean {
  return element.local === 'documentation' && element.namespace === ANNOTATIONS_NAMESPACE;
}

function joined(one: string, element: XmlElement): string {
  const text = collapse(textOf(element));
  return one === '' ? text : `${one}\n${text}`;
}

/** The `a:documentation` within an element (RELAX NG DTD Compatibility, section 3). */
export function documentationIn(element: XmlElement): string {
  let text = '';
  for (const child of element.children)
    if (child.kind === 'element' && isDocumentation(child)) text = joined(text, child);
  return text;
}

/** That of a `value`, which can hold no elements: it stands after it. */
export function documentationAfter(element: XmlElement): string {
  const siblings = element.parent?.children ?? [];
  let text = '';
  for (let i = siblings.indexOf(element) + 1; i < siblings.length; i++) {
    const sibling = siblings[i];
    if (sibling?.kind !== 'element') continue;
    if (!isDocumentation(sibling)) break;
    text = joined(text, sibling);
  }
  return text;
}

/** What a `define` says of the one element or attribute that it is for, which says nothing itself. */
export function documented(patterns: readonly Syntax[], documentation: string): readonly Syntax[] {
  const [only] = patterns;
  if (!only || patterns.length > 1 || documentation === '') return patterns;
  switch (only.kind) {
    case 'element':
    case 'attribute':
      return only.documentation === '' ? [{ ...only, documentation }] : patterns;
    case 'optional':
    case 'zeroOrMore':
    case 'oneOrMore':
    case 'group':
    case 'choice':
      return [{ ...only, children: documented(only.children, documentation) }];
    default:
      return patterns;
  }
}
