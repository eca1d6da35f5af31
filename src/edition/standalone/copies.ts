import { normalize } from 'node:path';
import type { Corpus } from '../../document/corpus.ts';
import { ENTRIES } from '../../document/entries.ts';
import { follow } from '../../document/follow.ts';
import { pointers } from '../../document/pointers.ts';
import { isTei, TEI_NAMESPACE, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { attribute, elements, type XmlElement } from '../../xml/tree.ts';
import { entryPointers } from './entry-pointers.ts';

/** What a record takes with it. */
export interface Copies {
  /** In the order in which they are first cited; an entry that stands within another one is not among them. */
  readonly entries: readonly Original[];
  /** Those who answer for what the entries say, and whom the record does not name itself. */
  readonly responsible: readonly Original[];
  /** What each identifier is called in the record, by `FILE#ID`. */
  readonly ids: ReadonlyMap<string, string>;
}

/** An element of a register. */
export interface Original {
  readonly element: XmlElement;
  readonly file: string;
}

/** The entries that a record cites, those that they cite, and so on; and who answers for them. */
export function copiesOf(document: TeiDocument, corpus: Corpus): Copies {
  const own = normalize(document.file);
  const found = new Map<XmlElement, Original>();
  const answering = new Map<string, Original>();
  for (const pointer of pointers(document)) {
    const followed = follow(pointer, document, corpus);
    if (followed.kind !== 'found' || !followed.element || !followed.file || followed.file === own) continue;
    if (isTei(followed.element, ...ENTRIES))
      found.set(followed.element, { element: followed.element, file: followed.file });
  }
  // A map is walked to its end, also to what is added on the way.
  for (const original of found.values()) {
    for (const { file, id, target } of entryPointers(original, corpus)) {
      if (!target || file === own) continue;
      if (isTei(target, ...ENTRIES)) found.set(target, { element: target, file });
      else if (isTei(target, 'respStmt')) answering.set(`${file}#${id}`, { element: target, file });
    }
  }
  const entries = [...found.values()].filter(({ element }) => !isWithin(element, found));
  const ids = new Map<string, string>();
  const taken = new Set(document.ids.keys());
  for (const { element, file } of entries) {
    for (const each of elements(element)) {
      const id = attribute(each, 'xml:id');
      if (id !== undefined) ids.set(`${file}#${id}`, freeId(id, each, taken));
    }
  }
  return { entries, responsible: named(answering, document, ids, taken), ids };
}

/** Those whom the record names in the same words need no copy; those whom two registers name, only one. Adds to `ids`. */
function named(
  answering: ReadonlyMap<string, Original>,
  document: TeiDocument,
  ids: Map<string, string>,
  taken: Set<string>,
): readonly Original[] {
  const known = new Map<string, string>();
  for (const [id, [element]] of document.ids) {
    if (element && isTei(element, 'respStmt')) known.set(wordsOf(element), id);
  }
  return Array.from(answering).flatMap(([key, original]) => {
    const { element } = original;
    const words = wordsOf(element);
    const same = known.get(words);
    const id = same ?? freeId(attribute(element, 'xml:id') ?? 'resp', element, taken);
    known.set(words, id);
    ids.set(key, id);
    return same === undefined ? [original] : [];
  });
}

function isWithin({ parent }: XmlElement, entries: ReadonlyMap<XmlElement, unknown>): boolean {
  for (let above = parent; above; above = above.parent) if (entries.has(above)) return true;
  return false;
}

/** The identifier itself, or, where the record has it already, one with the name of the element before it. */
function freeId(id: string, { local, namespace }: XmlElement, taken: Set<string>): string {
  const name = namespace === TEI_NAMESPACE ? local : 'id';
  let free = id;
  for (let number = 1; taken.has(free); number++)
    free = number === 1 ? `${name}-${id}` : `${name}-${id}-${number}`;
  taken.add(free);
  return free;
}
