import {
  attributeOf,
  below,
  children,
  type DomNode,
  emptied,
  firstBelow,
  hasClass,
  isBlank,
  isElement,
  isText,
} from '../xml/dom.ts';
import { XHTML } from '../xml/html.ts';
import { BLOCKS } from './content-models.ts';

/** The room that things take, in characters of running text: that of a part is about three screens. */
const ROOM_OF_PART = 6000;
const ROOM_OF_LONG_TEXT = 80_000;
/** Each block ends a line before it is full. */
const ROOM_OF_LINE_END = 70;

/** What holds blocks alone, and may hold others as well. */
const DIVISIBLE = new Set(['section', 'blockquote', 'div']);

type Rooms = ReadonlyMap<DomNode, number>;

/**
 * Puts a long text on a page into parts, of which a browser lays out those that are looked at (CSS Containment Module Level 2,
 * section 4): `<div class="text-part">`. A text that is not long is as it is. The page is changed where it is.
 */
export function divide(page: DomNode): void {
  const article = firstBelow(page, 'article');
  if (!article) return;
  const rooms = roomsIn(article);
  if (roomOf(article, rooms) > ROOM_OF_LONG_TEXT) divideContent(article, rooms);
}

const roomOf = (node: DomNode, rooms: Rooms) => rooms.get(node) ?? 0;

/** The room of each node, with all that is in it. */
function roomsIn(article: DomNode): Rooms {
  const rooms = new Map<DomNode, number>();
  for (const node of below(article)) {
    const own = isText(node) ? (node.nodeValue ?? '').length : hasId(node) ? ROOM_OF_LINE_END : 0;
    if (own === 0) continue;
    for (let at: DomNode | null = node; at; at = at === article ? null : at.parentNode)
      rooms.set(at, roomOf(at, rooms) + own);
  }
  return rooms;
}

const hasId = (node: DomNode) => isElement(node) && attributeOf(node, 'id') !== undefined;

/** And so on in each element that is too large for one part. */
function divideContent(container: DomNode, rooms: Rooms): void {
  for (const nodes of runs(emptied(container), rooms)) {
    const [first] = nodes;
    if (!first || nodes.every(isBlank) || isDivided(first, rooms)) {
      for (const node of nodes) container.appendChild(node);
      if (first && isDivided(first, rooms)) divideContent(first, rooms);
      continue;
    }
    const part = container.ownerDocument.createElementNS(XHTML, 'div');
    // Such as a heading before large divisions.
    const isShort = 3 * sum(nodes, rooms) < ROOM_OF_PART;
    part.setAttribute('class', isShort ? 'text-part short' : 'text-part');
    for (const node of nodes) part.appendChild(node);
    container.appendChild(part);
  }
}

/** The nodes of each part: parts of about the same size, and one for each element that is divided itself. */
function runs(nodes: readonly DomNode[], rooms: Rooms): readonly (readonly DomNode[])[] {
  const all = sum(
    nodes.filter((node) => !isDivided(node, rooms)),
    rooms,
  );
  const size = all / Math.max(1, Math.round(all / ROOM_OF_PART));
  const found: DomNode[][] = [];
  let filled = 0;
  let before: DomNode | undefined;
  let afterDivided = true;
  for (const node of nodes) {
    const divided = isDivided(node, rooms);
    const room = roomOf(node, rooms);
    if (divided || afterDivided || (filled + room / 2 > size && mayBegin(node, before))) {
      found.push([]);
      filled = 0;
    }
    found.at(-1)?.push(node);
    filled += room;
    if (!isBlank(node)) before = isElement(node) ? node : undefined;
    afterDivided = divided;
  }
  return found;
}

function isDivided(node: DomNode, rooms: Rooms): boolean {
  return 2 * roomOf(node, rooms) > 3 * ROOM_OF_PART && isDivisible(node);
}

function isDivisible(node: DomNode): boolean {
  if (!isElement(node) || !DIVISIBLE.has(node.localName)) return false;
  const isGroup = (attributeOf(node, 'class') ?? '') === '' || hasClass(node, 'lg') || hasClass(node, 'sp');
  if (node.localName === 'div' && !isGroup) return false;
  return Array.from(children(node)).every((child) => !isText(child) || isBlank(child));
}

/**
 * Where a part begins nothing changes: neither a line of phrases is torn, nor a heading from what follows, nor a note of the margin from
 * the block that it stands beside.
 */
function mayBegin(node: DomNode, before: DomNode | undefined): boolean {
  if (!isElement(node) || !before || !BLOCKS.has(before.localName)) return false;
  return !(
    before.localName.startsWith('h') ||
    hasClass(before, 'list-head') ||
    hasClass(before, 'margin-note')
  );
}

const sum = (nodes: readonly DomNode[], rooms: Rooms) =>
  nodes.reduce((all, node) => all + roomOf(node, rooms), 0);
