import type { AtomicValue, DomNode } from '../internals.ts';

/** White space that is not one space between words. */
const UNEVEN = /[\n\r\t]|^ | $| {2}/;

/** An atomic value as text; of nothing, empty text. */
export function textOf(item: object | null): string {
  return item === null ? '' : atomicText(item);
}

/** An atomic value as text: a string, or what is untyped, as it is. */
export function atomicText(item: Partial<AtomicValue>): string {
  const { code, value } = item;
  return code === 'AS' || code === 'AZ' ? (value as string) : String(item);
}

/** The string value of a node (XPath Data Model 3.1, 6); undefined for kinds that Saxon-JS is asked for. */
export function nodeText(node: DomNode): string | undefined {
  switch (node.nodeType) {
    case 1:
      return wordsOf(node);
    case 3:
    case 4:
    case 11:
      return node.textContent ?? '';
    case 2:
      return node.value ?? '';
    default:
      return undefined;
  }
}

/** Most elements hold one text. */
function wordsOf(element: DomNode): string {
  const { firstChild: only } = element;
  if (!only) return '';
  const isAlone = only.nodeType === 3 && only.nextSibling === null;
  return (isAlone ? only.nodeValue : element.textContent) ?? '';
}

export function normalised(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text.replace(/[ \n\r\t]+/g, ' ').replace(/^ | $/g, '');
}
