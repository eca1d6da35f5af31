import { isElement, textOf, type XmlElement } from '../../xml/tree.ts';
import { ANNOTATIONS_NAMESPACE } from '../namespaces.ts';
import type { Syntax } from './syntax.ts';

function isDocumentation(element: XmlElement): boolean {
  return element.namespace === ANNOTATIONS_NAMESPACE && element.local === 'documentation';
}

function text(elements: readonly XmlElement[]): string {
  return elements.map((element) => textOf(element).replace(/\s+/g, ' ').trim()).join('\n');
}

/** The `a:documentation` within an element (RELAX NG DTD Compatibility, section 3). */
export function documentationIn(element: XmlElement): string {
  return text(element.children.filter(isElement).filter(isDocumentation));
}

/** That of a `value`, which can hold no elements: it stands after it. */
export function documentationAfter(element: XmlElement): string {
  const siblings = element.parent?.children.filter(isElement) ?? [];
  const after = siblings.slice(siblings.indexOf(element) + 1);
  const end = after.findIndex((each) => !isDocumentation(each));
  return text(end < 0 ? after : after.slice(0, end));
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
