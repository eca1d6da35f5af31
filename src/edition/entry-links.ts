import { normalize } from 'node:path';
import type { Corpus } from '../document/corpus.ts';
import { pointers, resolve } from '../document/pointers.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { EntryLink } from '../views/beside.ts';
import { address, entryPage, recordPage, up } from './addresses.ts';
import type { Catalogue, MentionedEntry } from './catalogue.ts';
import type { RecordNotes } from './notes/record-notes.ts';

/** Where the pointers of a record lead in the registers of the edition, by the pointer as it is written. */
export function entryLinks(
  document: TeiDocument,
  corpus: Corpus,
  catalogue: Catalogue,
  record: RecordNotes,
): Readonly<Record<string, EntryLink>> {
  const top = up(recordPage(record, ''));
  const links: Record<string, EntryLink> = {};
  for (const [pointer, entry] of citedEntries(document, corpus, catalogue)) {
    const mentions = entry.mentions.reduce((sum, { places }) => sum + places.length, 0);
    links[pointer] = { href: top + address(entryPage(entry)), mentions };
  }
  return links;
}

/** The entries of the registers that a record points to, by the pointer as it is written. */
export function citedEntries(
  document: TeiDocument,
  corpus: Corpus,
  catalogue: Catalogue,
): ReadonlyMap<string, MentionedEntry> {
  const byKey = entriesByKey(catalogue);
  const cited = new Map<string, MentionedEntry>();
  for (const pointer of pointers(document)) {
    if (cited.has(pointer.token)) continue;
    const target = resolve(pointer, document);
    if (target.kind !== 'element') continue;
    const entry = byKey.get(`${corpus.spelled.get(target.file) ?? target.file}#${target.id}`);
    if (entry) cited.set(pointer.token, entry);
  }
  return cited;
}

const KEYS = new WeakMap<Catalogue, ReadonlyMap<string, MentionedEntry>>();

function entriesByKey(catalogue: Catalogue): ReadonlyMap<string, MentionedEntry> {
  const known =
    KEYS.get(catalogue) ??
    new Map(
      catalogue.registers.flatMap(({ entries }) =>
        entries.map((entry) => [`${normalize(entry.file)}#${entry.id}`, entry] as const),
      ),
    );
  KEYS.set(catalogue, known);
  return known;
}
