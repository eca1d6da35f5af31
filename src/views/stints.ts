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
  replaced,
} from '../xml/dom.ts';
import { XHTML } from '../xml/html.ts';
import { BLOCKS } from './content-models.ts';

/** The article of a page, and what of it holds a block or a change of hands. */
interface Text {
  readonly article: DomNode;
  readonly hold: ReadonlySet<DomNode>;
  /** The number of the hand at this place; empty where none is known. */
  hand: string;
}

/**
 * Marks on a page what each hand wrote from one change of hands (`data-shift`) to the next (TEI Guidelines, 12.3.2.1): the attribute
 * `data-hand`, on a whole block or on a span of phrases. Nothing is done where the article has no `data-first-hand`, the number of the
 * hand that it begins in. The page is changed where it is.
 */
export function markStints(page: DomNode): void {
  const article = firstBelow(page, 'article');
  const first = article && attributeOf(article, 'data-first-hand');
  if (article && first !== undefined) markIn(article, { article, hold: holders(article), hand: first });
}

function holders(article: DomNode): ReadonlySet<DomNode> {
  const hold = new Set<DomNode>();
  for (const node of below(article)) {
    if (!isElement(node) || !(BLOCKS.has(node.localName) || isShift(node))) continue;
    for (let at = node.parentNode; at && !hold.has(at); at = at.parentNode) hold.add(at);
  }
  return hold;
}

const isShift = (node: DomNode) => isElement(node) && attributeOf(node, 'data-shift') !== undefined;
const hasOwnHand = (node: DomNode) => attributeOf(node, 'data-hand') !== undefined;

function markIn(container: DomNode, text: Text): void {
  let phrases: DomNode[] = [];
  const close = () => {
    for (const node of inSpan(phrases, text)) container.appendChild(node);
    phrases = [];
  };
  for (const node of emptied(container)) {
    const isWhole = isElement(node) && (text.hold.has(node) || isShift(node) || BLOCKS.has(node.localName));
    if (!isWhole) {
      phrases.push(node);
      continue;
    }
    close();
    container.appendChild(marked(node, text));
  }
  close();
}

function marked(node: DomNode, text: Text): DomNode {
  if (isShift(node)) {
    text.hand = attributeOf(node, 'data-shift') ?? '';
  } else if (text.hold.has(node)) {
    const before = text.hand;
    if (hasOwnHand(node)) text.hand = '';
    markIn(node, text);
    // What another hand wrote changes none, unless a hand changes within it.
    if (text.hand === '') text.hand = before;
  } else if (text.hand !== '' && isWritten(node)) {
    const fresh = replaced(node, node.localName, ({ value }) => value);
    fresh.setAttribute('data-hand', text.hand);
    return fresh;
  }
  return node;
}

/** Phrases, those between the first and the last that are the hand’s in a span. */
function inSpan(phrases: readonly DomNode[], { article, hand }: Text): readonly DomNode[] {
  const start = phrases.findIndex(isWritten);
  if (hand === '' || start < 0) return phrases;
  const end = phrases.findLastIndex(isWritten) + 1;
  const span = article.ownerDocument.createElementNS(XHTML, 'span');
  span.setAttribute('data-hand', hand);
  for (const node of phrases.slice(start, end)) span.appendChild(node);
  return [...phrases.slice(0, start), span, ...phrases.slice(end)];
}

/** Whether there are words that the hand at this place wrote: neither words of ours nor those of another hand. */
function isWritten(node: DomNode): boolean {
  if (isText(node)) return !isBlank(node);
  if (!isElement(node) || hasOwnHand(node) || NOT_WRITTEN.some((name) => hasClass(node, name))) return false;
  return Array.from(children(node)).some(isWritten);
}

const NOT_WRITTEN = ['generated', 'report', 'furniture', 'note-sign'];
