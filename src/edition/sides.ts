import {
  attributeOf,
  below,
  type DomAttribute,
  type DomNode,
  hasClass,
  isElement,
  replaced,
} from '../xml/dom.ts';

/** One side of a parallel page: a view, or the transcript. */
export interface Side {
  readonly name: string;
  readonly title: string;
  /** The page of this side, relative to the parallel one. */
  readonly href: string;
}

/** What stands of a page on one side. */
interface Cells {
  readonly side: Side;
  readonly elements: readonly DomNode[];
  readonly ids: ReadonlySet<string>;
  /** Those of the first side, for the second one. */
  readonly taken: ReadonlySet<string>;
}

/** Ids of ours, as those of notes, have a colon, which an xml:id can’t have. */
const isOurs = (id: string) => id.includes(':');

/**
 * Gives ids and links to what stands on two sides of a page, as each had them on a page of its own. Anchors of the record stand once,
 * on the first side; ids of ours stand on both, with the name of their side before them. A link leads to its own side, or to the
 * page of that side where only that has what it leads to. The page is changed where it is.
 *
 * @param page rows of two cells each: `<div class="cell NAME">`, with the names of the sides
 */
export function tellApart(page: DomNode, sides: readonly [Side, Side]): void {
  const [left, right] = sides;
  const sharedIds = idsOf(Array.from(below(page)).filter((node) => isElement(node) && isRoundRows(node)));
  const lefts = elementsOf(page, left);
  const leftIds = new Set([...sharedIds, ...idsOf(lefts)]);
  const rights = elementsOf(page, right);
  const rightIds = new Set([...sharedIds, ...idsOf(rights)]);
  settle({ side: left, elements: lefts, ids: leftIds, taken: new Set() });
  settle({ side: right, elements: rights, ids: rightIds, taken: leftIds });
}

/** A division that holds rows of both sides. */
const isRoundRows = (node: DomNode) => !isOurs(attributeOf(node, 'id') ?? ':') && !isInCell(node);

function isInCell(node: DomNode): boolean {
  for (let at = node.parentNode; at && isElement(at); at = at.parentNode)
    if (attributeOf(at, 'class')?.startsWith('cell ')) return true;
  return false;
}

function elementsOf(page: DomNode, { name }: Side): readonly DomNode[] {
  const cells = Array.from(below(page)).filter(
    (node) => isElement(node) && attributeOf(node, 'class') === `cell ${name}`,
  );
  return cells.flatMap((cell) => Array.from(below(cell)).filter(isElement));
}

function idsOf(elements: readonly DomNode[]): readonly string[] {
  return elements.flatMap((element) => attributeOf(element, 'id') ?? []);
}

function settle(cells: Cells): void {
  for (const element of cells.elements) {
    if (isLinkToItself(element)) settleLinkToItself(element);
    else if (hasNames(element))
      replaced(element, element.localName, (attribute) => valueHere(attribute, element, cells));
  }
}

const NAMES = ['id', 'href', 'data-entry', 'aria-labelledby', 'aria-describedby'];

const hasNames = (element: DomNode) => NAMES.some((name) => attributeOf(element, name) !== undefined);

/** The value of an attribute on this page, or undefined where it has none here. */
function valueHere({ name, value }: DomAttribute, element: DomNode, cells: Cells): string | undefined {
  const { side, taken } = cells;
  const ofSide = (id: string) => (isOurs(id) ? `${side.name}.${id}` : id);
  switch (name) {
    case 'id':
      return isOurs(value) || !taken.has(value) ? ofSide(value) : undefined;
    case 'aria-labelledby':
    case 'aria-describedby': {
      const names = value.split(/\s+/).filter(Boolean);
      // Two lists of notes are told apart by the names of their sides.
      return (hasClass(element, 'notes') ? [...names, 'side:'] : names).map(ofSide).join(' ');
    }
    // The list of names is on the page of the view alone.
    case 'data-entry':
      return undefined;
    case 'href': {
      if (element.localName !== 'a') return value;
      const entry = attributeOf(element, 'data-entry');
      if (entry !== undefined) return `${side.href}#${entry}`;
      if (!value.startsWith('#')) return value;
      const id = value.slice(1);
      return cells.ids.has(id) ? `#${ofSide(id)}` : `${side.href}${value}`;
    }
    default:
      return value;
  }
}

const isLinkToItself = (element: DomNode) => element.localName === 'a' && hasClass(element, 'here');

/** The link of a block to itself stands where its anchor does. What is round it was settled before. */
function settleLinkToItself(link: DomNode): void {
  const { parentNode: block } = link;
  const anchor = block ? attributeOf(block, 'id') : undefined;
  if (anchor === undefined) block?.removeChild(link);
  else
    replaced(link, 'a', ({ name, value }) => (name === 'href' ? undefined : value)).setAttribute(
      'href',
      `#${anchor}`,
    );
}
