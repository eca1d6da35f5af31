import {
  isElement,
  textOf,
  XML_NAMESPACE,
  XMLNS_NAMESPACE,
  type XmlAttribute,
  type XmlElement,
  type XmlNode,
} from '../../xml/tree.ts';
import { ANNOTATIONS_NAMESPACE, RELAXNG_NAMESPACE } from '../namespaces.ts';
import { below, enclosed, joined, newLine, type Piece, piece, show } from './layout.ts';
import { commentLines, identifier, literalOf } from './literals.ts';
import type { Prefixes } from './prefixes.ts';

/** What a schema says beside patterns (Compact Syntax, section 5). */
export interface AnnotationWriter {
  /** Documentation, attributes and elements before what they are about. */
  before(element: XmlElement, foreign: readonly XmlElement[], what: Piece): Piece;
  /** As `before`, on one line. */
  inline(element: XmlElement, foreign: readonly XmlElement[]): string;
  element(element: XmlElement): Piece;
  has(element: XmlElement, foreign: readonly XmlElement[]): boolean;
}

export function isRelaxNg(node: XmlNode): node is XmlElement {
  return node.kind === 'element' && node.namespace === RELAXNG_NAMESPACE;
}

export function isForeign(node: XmlNode): node is XmlElement {
  return node.kind === 'element' && node.namespace !== RELAXNG_NAMESPACE;
}

/** Documentation that `##` can say. */
export function isPlainDocumentation(element: XmlElement): boolean {
  return (
    element.namespace === ANNOTATIONS_NAMESPACE &&
    element.local === 'documentation' &&
    !element.children.some(isElement) &&
    element.attributes.every(({ namespace }) => namespace === XMLNS_NAMESPACE)
  );
}

export function annotationWriter(prefixes: Prefixes): AnnotationWriter {
  const nameOf = ({ namespace, local }: XmlElement | XmlAttribute) =>
    namespace === '' ? identifier(local) : `${prefixes.prefix(namespace)}:${local}`;

  const attributesOf = (element: XmlElement, mayBePlain: boolean) =>
    element.attributes.filter(
      ({ namespace, local }) =>
        namespace !== XMLNS_NAMESPACE &&
        (mayBePlain || namespace !== '') &&
        (mayBePlain || namespace !== XML_NAMESPACE || local !== 'base'),
    );

  const write = (attribute: XmlAttribute) => piece(`${nameOf(attribute)} = ${literalOf(attribute.value)}`);

  /** White space that only indents elements is left out. */
  function element(of: XmlElement): Piece {
    const parts = attributesOf(of, true).map(write);
    const indented = of.children.some(isElement);
    for (const child of of.children) {
      if (child.kind === 'text') {
        if (!indented || !/^\s*\n\s*$/.test(child.value)) parts.push(piece(literalOf(child.value)));
      } else if (child.kind === 'element') parts.push(element(child));
    }
    const name = nameOf(of);
    return parts.length === 0 ? piece(`${name} []`) : enclosed(`${name} [`, separate(parts), ']');
  }

  const has = (of: XmlElement, foreign: readonly XmlElement[]) =>
    foreign.length > 0 || attributesOf(of, false).length > 0;

  return {
    has,
    element,
    before(of, foreign, what) {
      const documentation = foreign.filter(isPlainDocumentation);
      const others = foreign.filter((each) => !isPlainDocumentation(each)).map(element);
      const parts = [...attributesOf(of, false).map(write), ...others];
      const under = parts.length === 0 ? what : onTop(enclosed('[', separate(parts), ']'), what);
      return below(documentationLines(documentation), under);
    },
    inline(of, foreign) {
      const parts = [...attributesOf(of, false).map(write), ...foreign.map(element)];
      return parts.length === 0 ? '' : `[ ${parts.map(onLine).join(' ')} ] `;
    },
  };
}

/** A blank line keeps two documentations apart. */
function documentationLines(elements: readonly XmlElement[]): readonly string[] {
  return elements.flatMap((each, index) => [...(index > 0 ? [''] : []), ...commentLines('##', textOf(each))]);
}

function separate(parts: readonly Piece[]): Piece {
  const [first, ...rest] = parts;
  return rest.reduce((before, after) => onTop(before, after), first ?? piece(''));
}

/** One piece above the other where they don’t fit on one line. */
function onTop(one: Piece, other: Piece): Piece {
  const { flat } = joined([one, other], '');
  return { flat, broken: (indent) => show(one, indent) + newLine(indent) + show(other, indent) };
}

/** However long it is. */
export function onLine(each: Piece): string {
  return each.flat ?? each.broken(0);
}
