import {
  attributeOf,
  below,
  type DomAttribute,
  type DomNode,
  hasClass,
  isElement,
  isText,
  replaced,
} from '../xml/dom.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Elements of HTML that are blocks. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `p div section article blockquote ul ol dl li dt dd table tr td th figure address h1 h2 h3 h4 h5 h6 hr`.split(
    ' ',
  ),
);
const PHRASES = new Set('p span i em b code cite data time abbr sup sub'.split(' '));
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
/** Elements that stand in others only: what each may stand in. */
const PARENTS = new Map([
  ['li', 'ul ol'],
  ['dt', 'dl'],
  ['dd', 'dl'],
  ['tr', 'tbody thead'],
  ['td', 'tr'],
  ['th', 'tr'],
]);

/** What becomes of an element: nothing of it stays, another element stands in its place, or a link to itself follows its words. */
type Change =
  | { readonly kind: 'remove' }
  | {
      readonly kind: 'replace';
      readonly name: string;
      readonly without?: readonly string[];
      readonly heading?: boolean;
    }
  | { readonly kind: 'link'; readonly id: string };

/** What is known of the elements of a page before anything is changed. */
interface Facts {
  readonly elements: readonly DomNode[];
  /** The first element that has an id. */
  readonly ids: ReadonlyMap<string, DomNode>;
  readonly holdBlocks: ReadonlySet<DomNode>;
  /** Those that have words, or an image that has. */
  readonly hold: ReadonlySet<DomNode>;
  readonly linksHere: boolean;
}

/**
 * What HTML asks of a page, whatever the TEI was: blocks are not in phrases, links not in links, an id stands once, a link within the
 * page leads somewhere, no heading or link is empty (HTML Living Standard, content models). The page is changed where it is.
 *
 * @param linkHere the words for the link of a paragraph or heading to itself; undefined where they have none
 */
export function finish(page: DomNode, linkHere?: string): void {
  const facts = factsOf(page, linkHere !== undefined);
  const changes = facts.elements.flatMap((element): [DomNode, Change][] => {
    const change = changeOf(element, facts);
    return change ? [[element, change]] : [];
  });
  for (const [element, change] of changes) {
    if (change.kind === 'remove') element.parentNode?.removeChild(element);
    else if (change.kind === 'link') addLink(withoutSecondId(element, facts), change.id, linkHere ?? '');
    else rename(element, change, facts);
  }
  // Those that stay what they are otherwise.
  const changed = new Set(changes.map(([element]) => element));
  for (const element of facts.elements) if (!changed.has(element)) withoutSecondId(element, facts);
}

function factsOf(page: DomNode, linksHere: boolean): Facts {
  const elements: DomNode[] = [];
  const ids = new Map<string, DomNode>();
  const holdBlocks = new Set<DomNode>();
  const hold = new Set<DomNode>();
  for (const node of below(page)) {
    if (isText(node)) {
      if (/[^ \t\r\n]/.test(node.nodeValue ?? '')) markAround(node, hold);
    } else if (isElement(node)) {
      elements.push(node);
      const id = attributeOf(node, 'id');
      if (id !== undefined && !ids.has(id)) ids.set(id, node);
      if (BLOCKS.has(node.localName)) markAround(node, holdBlocks);
      if (nameOf(node) === 'img' && attributeOf(node, 'alt')) markAround(node, hold);
    }
  }
  return { elements, ids, holdBlocks, hold, linksHere };
}

function markAround(node: DomNode, marked: Set<DomNode>): void {
  for (let at = node.parentNode; at && !marked.has(at); at = at.parentNode) marked.add(at);
}

function changeOf(element: DomNode, facts: Facts): Change | undefined {
  const name = nameOf(element);
  if (name === 'a') return linkChange(element, facts);
  if (name === 'section')
    return isIn(element, 'dt', 'th', 'address') ? { kind: 'replace', name: 'div' } : undefined;
  if (name === 'address') return addressChange(element);
  if (HEADINGS.has(name)) return headingChange(element, facts);
  if (PHRASES.has(name) && facts.holdBlocks.has(element))
    return { kind: 'replace', name: 'div', without: ['value', 'datetime'] };
  if (name === 'p') return linkToItself(element, facts);
  const parents = PARENTS.get(name);
  return parents === undefined || standsIn(element, parents)
    ? undefined
    : { kind: 'replace', name: 'div', without: ['colspan', 'rowspan', 'scope'] };
}

/** A link that is in another one, that has no words, or that leads nowhere, is none. */
function linkChange(element: DomNode, { ids, hold, holdBlocks }: Facts): Change | undefined {
  const href = attributeOf(element, 'href') ?? '';
  const leadsNowhere = href.startsWith('#') && !ids.has(href.slice(1));
  if (!leadsNowhere && hold.has(element) && !isIn(element, 'a')) return undefined;
  if (hasClass(element, 'back')) return { kind: 'remove' };
  return { kind: 'replace', name: holdBlocks.has(element) ? 'div' : 'span', without: ['href', 'aria-label'] };
}

function addressChange(element: DomNode): Change | undefined {
  const holdsSection = Array.from(below(element)).some(
    (node) => isElement(node) && nameOf(node) === 'section',
  );
  return holdsSection || isIn(element, 'address') ? { kind: 'replace', name: 'div' } : undefined;
}

/** Headings that hold blocks, or nothing, are none in HTML; there are places where it allows none. */
function headingChange(element: DomNode, facts: Facts): Change | undefined {
  if (isIn(element, 'dt', 'th', 'address', 'p', 'summary')) return { kind: 'replace', name: 'div' };
  const hasWords = facts.hold.has(element);
  if (facts.holdBlocks.has(element) || !hasWords) return { kind: 'replace', name: 'div', heading: hasWords };
  return nameOf(element) === 'h1' ? undefined : linkToItself(element, facts);
}

/** On the pages of an edition each paragraph and heading of the text has a link to itself. */
function linkToItself(element: DomNode, { hold, linksHere }: Facts): Change | undefined {
  const id = attributeOf(element, 'id');
  if (!linksHere || id === undefined || !hold.has(element) || !isIn(element, 'article')) return undefined;
  return isIn(element, 'a', 'dt', 'th', 'address') ? undefined : { kind: 'link', id };
}

function addLink(element: DomNode, id: string, words: string): void {
  const { ownerDocument } = element;
  const link = ownerDocument.createElementNS(XHTML, 'a');
  link.setAttribute('class', 'here furniture');
  link.setAttribute('href', `#${id}`);
  link.setAttribute('aria-label', words);
  link.appendChild(ownerDocument.createTextNode('¶'));
  element.appendChild(link);
}

function rename(element: DomNode, change: Change & { readonly kind: 'replace' }, facts: Facts): void {
  const { name, without = [], heading } = change;
  const left = new Set([...without, ...(hasSecondId(element, facts) ? ['id'] : [])]);
  const fresh = replaced(element, name, allBut(left));
  if (!heading) return;
  fresh.setAttribute('role', 'heading');
  fresh.setAttribute('aria-level', element.localName.slice(1));
}

function withoutSecondId(element: DomNode, facts: Facts): DomNode {
  return hasSecondId(element, facts)
    ? replaced(element, element.localName, allBut(new Set(['id'])))
    : element;
}

function allBut(left: ReadonlySet<string>): (attribute: DomAttribute) => string | undefined {
  return ({ name, value }) => (left.has(name) ? undefined : value);
}

function hasSecondId(element: DomNode, { ids }: Facts): boolean {
  const id = attributeOf(element, 'id');
  return id !== undefined && ids.get(id) !== element;
}

const nameOf = ({ localName, namespaceURI }: DomNode) => (namespaceURI === XHTML ? localName : '');

function isIn(element: DomNode, ...names: readonly string[]): boolean {
  for (let at = element.parentNode; at; at = at.parentNode)
    if (isElement(at) && names.includes(nameOf(at))) return true;
  return false;
}

/** In a list of descriptions a group may stand between. */
function standsIn({ parentNode: parent }: DomNode, names: string): boolean {
  if (!parent) return false;
  if (names.split(' ').includes(nameOf(parent))) return true;
  return (
    names === 'dl' &&
    nameOf(parent) === 'div' &&
    parent.parentNode !== null &&
    nameOf(parent.parentNode) === 'dl'
  );
}
