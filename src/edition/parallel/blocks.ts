import {
  attributeOf,
  below,
  children,
  type DomNode,
  hasClass,
  isBlank,
  isElement,
  isText,
} from '../../xml/dom.ts';

/** More items than these have rows of their own. */
const LONG_LIST = 20;

const LISTS = new Set('ul dl blockquote div section'.split(' '));
const HOLD_BLOCKS = new Set('section div ul ol dl tr blockquote figure address'.split(' '));

/** What stands in a container, whatever parts of a long text it stands in. */
export function blocksOf(container: DomNode): readonly DomNode[] {
  if (hasClass(container, 'table'))
    return elementsOf(container)
      .filter(isNamed('table'))
      .flatMap(elementsOf)
      .filter(isNamed('tbody'))
      .flatMap(elementsOf)
      .filter(isNamed('tr'));
  return elementsOf(container).flatMap((child) => (isPart(child) ? elementsOf(child) : [child]));
}

export const elementsOf = (node: DomNode): readonly DomNode[] => Array.from(children(node)).filter(isElement);

const isNamed = (name: string) => (element: DomNode) => element.localName === name;

/** A part of a long text, of which the reader sees nothing. */
export const isPart = (element: DomNode): boolean => hasClass(element, 'text-part');

export function isSection(element: DomNode): boolean {
  if (element.localName === 'article') return true;
  return (
    element.localName === 'section' && (hasClass(element, 'division') || hasClass(element, 'inner-text'))
  );
}

/** What has rows of its own: divisions and texts within the text; a list, a table, a poem and the like if it is long. */
export function isDivided(element: DomNode): boolean {
  if (isSection(element)) return true;
  if (!LISTS.has(element.localName) || blocksOf(element).length <= LONG_LIST) return false;
  return Array.from(children(element)).every((node) => !isText(node) || isBlank(node));
}

/** What a block goes by: its anchor, or the first one in it that both sides have. */
export function anchorOf(block: DomNode, onBothSides: ReadonlySet<string>): string | undefined {
  const own = attributeOf(block, 'id');
  if (own !== undefined || !HOLD_BLOCKS.has(block.localName)) return own;
  for (const id of idsIn(block)) if (onBothSides.has(id) && !id.startsWith('sign:')) return id;
  return undefined;
}

/** The ids of all elements in one, in document order. */
export function* idsIn(element: DomNode): Generator<string> {
  for (const node of below(element)) {
    const id = isElement(node) ? attributeOf(node, 'id') : undefined;
    if (id !== undefined) yield id;
  }
}

/** Characters of the text in an element. */
export function lengthOf(element: DomNode): number {
  let length = 0;
  for (const node of below(element)) if (isText(node)) length += (node.nodeValue ?? '').length;
  return length;
}
