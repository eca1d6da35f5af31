import {
  attributeOf,
  below,
  type DomAttribute,
  type DomNode,
  isBlank,
  isElement,
  isText,
  replaced,
} from '../xml/dom.ts';
import { XHTML } from '../xml/html.ts';
import { BLOCKS, type Change, changeOf, type Facts, nameOf } from './content-models.ts';

/**
 * What HTML asks of a page, whatever the TEI was: blocks are not in phrases, links not in links, an id stands once, a link within the
 * page leads somewhere, no heading or link is empty. The page is changed where it is.
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
      if (!isBlank(node)) markAround(node, hold);
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
