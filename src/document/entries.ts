import { serialise } from '../xml/serialise.ts';
import { attribute, type XmlElement } from '../xml/tree.ts';
import type { Corpus } from './corpus.ts';
import { namesIn } from './entry-names.ts';
import { follow } from './follow.ts';
import { listedName } from './listed-name.ts';
import { pointers } from './pointers.ts';
import { isTei, type TeiDocument } from './tei.ts';

/** An entry of a register, and a pointer of the document that leads to it, as it is written. */
export interface Entry {
  readonly pointer: string;
  /** The name by which lists show it. */
  readonly name: string;
  /** The language of the entry where one round it says so. */
  readonly language?: string;
  /** The entry as XML that stands alone. */
  readonly xml: string;
}

const ENTRIES = ['person', 'personGrp', 'place', 'org', 'event', 'bibl', 'biblStruct', 'object', 'nym'];

/** The register entries that a document points to (TEI Guidelines, 14), each pointer once, in order of mention. */
export function entriesOf(document: TeiDocument, corpus: Corpus): readonly Entry[] {
  const entries = new Map<string, XmlElement>();
  for (const pointer of pointers(document)) {
    if (entries.has(pointer.token)) continue;
    const followed = follow(pointer, document, corpus);
    const element = followed.kind === 'found' ? followed.element : undefined;
    if (element && isEntry(element)) entries.set(pointer.token, element);
  }
  return Array.from(entries, ([pointer, element]) => ({ pointer, ...alone(element) }));
}

/** Whether an element is one that names lead to. */
export function isEntry(element: XmlElement): boolean {
  return isTei(element, ...ENTRIES);
}

/** An element as XML that stands alone, with its name in lists and the language that one round it says. */
export function alone(element: XmlElement): Omit<Entry, 'pointer'> {
  const language = languageOf(element);
  const { heading, name } = namesIn(element);
  return {
    xml: serialise(element),
    name: heading ? listedName(heading) : name,
    ...(language !== undefined && { language }),
  };
}

/** By the nearest xml:lang (TEI Guidelines, 1.3.1.1.2). */
function languageOf(element: XmlElement): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const language = attribute(at, 'xml:lang');
    if (language !== undefined) return language;
  }
  return undefined;
}
