import type { XmlElement, XmlNode } from '../xml/tree.ts';
import { joinedPieces, partedBy } from './parted.ts';

/** The text of an element with its white space collapsed; blocks in it are parted. */
export function wordsOf(element: XmlElement): string {
  return joinedPieces([{ text: partedText(element), to: undefined }])[0]?.text ?? '';
}

function partedText(element: XmlElement): string {
  let text = '';
  let before: XmlNode | undefined;
  for (const child of element.children) {
    if (child.kind === 'text') text += child.value;
    else if (child.kind === 'element') {
      const parting = partedBy(child);
      const words = partedText(child);
      const isPart = before?.kind === 'element' && NAME_PARTS.has(child.local);
      const joint = isPart && !UNSPACED.test(text) && !UNSPACED.test(words.slice(0, 1)) ? ' ' : '';
      text += (parting || joint) + words + (parting && ' ');
    }
    before = child;
  }
  return text;
}

/** Parts of a name are words, also where the file has nothing between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$/u;
const NAME_PARTS = new Set(['forename', 'surname', 'addName', 'genName', 'nameLink', 'roleName']);

export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
