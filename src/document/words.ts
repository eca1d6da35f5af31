import { textOf, type XmlElement } from '../xml/tree.ts';

/** The text of an element with its white space collapsed. */
export function wordsOf(element: XmlElement): string {
  return collapsed(textOf(element));
}

export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
