import type { XmlElement } from '../xml/tree.ts';
import type { Corpus } from './corpus.ts';
import { follow } from './follow.ts';
import { pointers } from './pointers.ts';
import { isTei, type TeiDocument } from './tei.ts';

/** An entry of a register, and a pointer of the document that leads to it, as it is written. */
export interface Entry {
  readonly pointer: string;
  readonly element: XmlElement;
}

/** The elements that are entries of registers. */
export const ENTRIES: readonly string[] = [
  'person',
  'personGrp',
  'place',
  'org',
  'event',
  'bibl',
  'biblStruct',
  'object',
  'nym',
];

/** The register entries that a document points to (TEI Guidelines, 14), each pointer once, in order of mention. */
export function entriesOf(document: TeiDocument, corpus: Corpus): readonly Entry[] {
  const entries = new Map<string, XmlElement>();
  for (const pointer of pointers(document)) {
    if (entries.has(pointer.token)) continue;
    const followed = follow(pointer, document, corpus);
    const element = followed.kind === 'found' ? followed.element : undefined;
    if (element && isTei(element, ...ENTRIES)) entries.set(pointer.token, element);
  }
  return Array.from(entries, ([pointer, element]) => ({ pointer, element }));
}
