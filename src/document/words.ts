import type { XmlElement } from '../xml/tree.ts';
import { joinedPieces, partedBy } from './parted.ts';

/** The text of an element with its white space collapsed; blocks in it are parted. */
export function wordsOf(element: XmlElement): string {
  return joinedPieces([{ text: partedText(element), to: undefined }])[0]?.text ?? '';
}

function partedText(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (child.kind === 'text') text += child.value;
    else if (child.kind === 'element') {
      const parting = partedBy(child);
      text += parting + partedText(child) + (parting && ' ');
    }
  }
  return text;
}

export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
