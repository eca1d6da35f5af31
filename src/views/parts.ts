import { attributeOf, below, type DomNode, isElement, isText } from '../xml/dom.ts';
import { BLOCKS } from './finish.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** The room that things take, in characters of running text: that of a part is about three screens. */
const PART = 6000;
const LONG_TEXT = 80_000;
/** Each block ends a line before it is full. */
const BLOCK = 70;

/** The room that the nodes of a text take. */
type Rooms = ReadonlyMap<DomNode, number>;

/**
 * Puts a long text into parts, of which a browser lays out those that are looked at (CSS Containment Module Level 2, section 4).
 * A text that is not long is as it is. The page is changed where it is.
 */
export function putInParts(page: DomNode): void {
  for (const node of below(page)) {
    if (!isElement(node) || node.localName !== 'article') continue;
    const rooms = roomsIn(node);
    if (roomOf(node, rooms) > LONG_TEXT) divide(node, rooms);
    return;
  }
}

function roomsIn(text: DomNode): Rooms {
  const rooms = new Map<DomNode, number>();
  for (const node of below(text)) {
    const room = isText(node) ? (node.nodeValue ?? '').length : attributeOf(node, 'id') ? BLOCK : 0;
    if (room === 0) continue;
    for (let at: DomNode | null = node; at; at = at === text ? null : at.parentNode)
      rooms.set(at, roomOf(at, rooms) + room);
  }
  return rooms;
}

const roomOf = (node: DomNode, rooms: Rooms): number => rooms.get(node) ?? 0;

/** Puts the content of an element into parts, and so on in each element in it that is too large for one. */
function divide(container: DomNode, rooms: Rooms): void {
  for (const part of partsOf(childrenOf(container), rooms)) {
    const [first] = part;
    if (!first || part.every((node) => isText(node) && isBlank(node))) continue;
    if (isLarge(first, rooms)) divide(first, rooms);
    else {
      const room = part.reduce((sum, node) => sum + roomOf(node, rooms), 0);
      const box = container.ownerDocument.createElementNS(XHTML, 'div');
      // Such as a heading before large divisions.
      box.setAttribute('class', room * 3 < PART ? 'text-part short' : 'text-part');
      container.replaceChild(box, first);
      box.appendChild(first);
      for (const node of part.slice(1)) box.appendChild(container.removeChild(node));
    }
  }
}

/** Nodes in groups of about the same room; what is divided itself is a group alone. */
function partsOf(nodes: readonly DomNode[], rooms: Rooms): readonly (readonly DomNode[])[] {
  const all = nodes.reduce((sum, node) => sum + (isLarge(node, rooms) ? 0 : roomOf(node, rooms)), 0);
  const size = all / Math.max(1, Math.round(all / PART));
  const parts: DomNode[][] = [[]];
  let filled = 0;
  let before: DomNode | undefined;
  for (const node of nodes) {
    const room = roomOf(node, rooms);
    const alone = isLarge(node, rooms) || (before !== undefined && isLarge(before, rooms));
    if (alone || (filled + room / 2 > size && mayBegin(node, before))) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(node);
    filled += room;
    if (isElement(node) || !isBlank(node)) before = node;
  }
  return parts;
}

/** Where a part begins nothing changes: no line of phrases is torn, nor a heading from what follows, nor a marginal note from its block. */
function mayBegin(node: DomNode, before: DomNode | undefined): boolean {
  if (!isElement(node) || !before || !isElement(before) || !BLOCKS.has(before.localName)) return false;
  return !before.localName.startsWith('h') && !hasClass(before, 'list-head', 'margin-note');
}

/** What is larger than a part, holds blocks alone, and may hold others as well. */
function isLarge(node: DomNode, rooms: Rooms): boolean {
  if (!isElement(node) || roomOf(node, rooms) * 2 <= PART * 3) return false;
  const { localName } = node;
  const isPlain = localName === 'div' && (!attributeOf(node, 'class') || hasClass(node, 'lg', 'sp'));
  if (localName !== 'section' && localName !== 'blockquote' && !isPlain) return false;
  return childrenOf(node).every((child) => !isText(child) || isBlank(child));
}

function childrenOf(node: DomNode): readonly DomNode[] {
  const children: DomNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const isBlank = ({ nodeValue }: DomNode): boolean => !/[^ \t\r\n]/.test(nodeValue ?? '');

function hasClass(element: DomNode, ...names: readonly string[]): boolean {
  return (attributeOf(element, 'class') ?? '').split(/[ \t\r\n]+/).some((name) => names.includes(name));
}
