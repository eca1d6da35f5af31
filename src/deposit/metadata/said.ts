import { type Place, placeOf } from '../../checks/rules/place.ts';
import { first, isTei } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { attributeNode, childElements, elements, type XmlElement } from '../../xml/tree.ts';

/** What a file says, and where. */
export interface Said {
  readonly text: string;
  readonly place: Place;
}

/** The words of an element, placed at its name; undefined where it is missing or empty. */
export function saidBy(element: XmlElement | undefined): Said | undefined {
  const text = element ? wordsOf(element) : '';
  return element && text !== '' ? { text, place: placeOf(element.nameRange) } : undefined;
}

/** The value of an attribute; undefined where it is missing or empty. */
export function saidIn(element: XmlElement | undefined, name: string): Said | undefined {
  const node = element && attributeNode(element, name);
  const text = node?.value.trim() ?? '';
  return node && text !== '' ? { text, place: placeOf(node.valueRange) } : undefined;
}

/** The innermost element on this way that is there: to it belongs what is missing. */
export function placeWithin(root: XmlElement, ...names: readonly string[]): Place {
  let at = root;
  for (const name of names) {
    const next = first(at, name);
    if (!next) break;
    at = next;
  }
  return placeOf(at.nameRange);
}

/** Child elements of these TEI names. */
export function childrenOf(
  parent: XmlElement | undefined,
  ...names: readonly string[]
): readonly XmlElement[] {
  return parent ? childElements(parent).filter((each) => isTei(each, ...names)) : [];
}

/** Elements of these TEI names, at any depth. */
export function within(parent: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return parent ? [...elements(parent)].filter((each) => each !== parent && isTei(each, ...names)) : [];
}
