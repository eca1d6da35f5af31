import { attributeOf, below, type DomNode, hasClass, isElement } from '../xml/dom.ts';
import { XHTML } from '../xml/html.ts';

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
export type Change =
  | { readonly kind: 'remove' }
  | {
      readonly kind: 'replace';
      readonly name: string;
      readonly without?: readonly string[];
      readonly heading?: boolean;
    }
  | { readonly kind: 'link'; readonly id: string };

/** What is known of the elements of a page before anything is changed. */
export interface Facts {
  readonly elements: readonly DomNode[];
  /** The first element that has an id. */
  readonly ids: ReadonlyMap<string, DomNode>;
  readonly holdBlocks: ReadonlySet<DomNode>;
  /** Those that have words, or an image that has. */
  readonly hold: ReadonlySet<DomNode>;
  readonly linksHere: boolean;
}

/** What HTML asks of an element where it stands (HTML Living Standard, content models); undefined where it may stay. */
export function changeOf(element: DomNode, facts: Facts): Change | undefined {
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

/** The name of an element of HTML; nothing for any other. */
export const nameOf = ({ localName, namespaceURI }: DomNode) => (namespaceURI === XHTML ? localName : '');

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
