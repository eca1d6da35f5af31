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
  readonly elements: DomNode[];
  readonly ids: Set<string>;
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
  const left: Cells = { side: sides[0], elements: [], ids: new Set(), taken: new Set() };
  const right: Cells = { side: sides[1], elements: [], ids: new Set(), taken: left.ids };
  const both = [left, right];
  const within = new Map<DomNode, Cells>();
  for (const node of below(page)) {
    if (!isElement(node)) continue;
    const around = node.parentNode ? within.get(node.parentNode) : undefined;
    const cells = around ?? both.find(({ side }) => attributeOf(node, 'class') === `cell ${side.name}`);
    if (cells) within.set(node, cells);
    around?.elements.push(node);
    const id = attributeOf(node, 'id');
    if (id === undefined) continue;
    if (around) around.ids.add(id);
    // A division that holds rows of both sides.
    else if (!isOurs(id)) for (const { ids } of both) ids.add(id);
  }
  for (const cells of both) settle(cells);
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
