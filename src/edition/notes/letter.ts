import { correspondents } from '../../document/metadata.ts';
import type { TeiDocument } from '../../document/tei.ts';
import { isPointed, type Pointed, told } from './pointed.ts';

/** Who sent a letter, whence, and to whom, part by part; only what has a part that points to an entry of a register. */
export interface PointedLetter {
  readonly sender?: readonly (string | Pointed)[];
  readonly place?: readonly (string | Pointed)[];
  readonly addressee?: readonly (string | Pointed)[];
}

/** `when`: the date of the document, which tells the letter from others. */
export function pointedLetter(document: TeiDocument, when: string | undefined): PointedLetter | undefined {
  const { sender, place, addressee } = correspondents(document.header, when);
  const parts = Object.entries({ sender, place, addressee })
    .map(([name, elements]) => [name, told(elements, document)] as const)
    .filter(([, all]) => all.some(isPointed));
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}
