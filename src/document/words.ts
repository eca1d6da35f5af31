import type { XmlElement, XmlNode } from '../xml/tree.ts';
import { jointOf } from './name-joints.ts';
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
      const joint = isPart ? jointOf(text, words) : '';
      text += (parting || joint) + words + (parting && ' ');
    }
    before = child;
  }
  return text;
}

const NAME_PARTS = new Set(['forename', 'surname', 'addName', 'genName', 'nameLink', 'roleName']);

export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
