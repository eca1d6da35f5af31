import { normalize } from 'node:path';
import type { EntryLink } from '../views/beside.ts';
import { address, recordPage, up } from './addresses.ts';
import type { Catalogue, MentionedEntry } from './catalogue.ts';
import type { FileNotes } from './notes/file-notes.ts';
import type { RecordNotes } from './notes/record-notes.ts';

/**
 * Where the pointers of a record lead in the registers of the edition, by the pointer as it is written. Mentions are counted in
 * this record: a count over all of them would make the pages of all records again with each name that is added to one.
 */
export function entryLinks(
  targets: FileNotes['targets'],
  catalogue: Catalogue,
  record: RecordNotes,
): Readonly<Record<string, EntryLink>> {
  const top = up(recordPage(record, ''));
  const mentions = new Map<string, number>();
  for (const { file, id } of record.mentions) {
    const key = `${normalize(file)}#${id}`;
    mentions.set(key, (mentions.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(
    Array.from(citedEntries(targets, catalogue), ([pointer, entry]) => [
      pointer,
      {
        href: top + address(entry.path),
        mentions: mentions.get(`${normalize(entry.file)}#${entry.id}`) ?? 0,
      },
    ]),
  );
}

/** The entries of the registers that a record points to, by the pointer as it is written. */
export function citedEntries(
  targets: FileNotes['targets'],
  catalogue: Catalogue,
): ReadonlyMap<string, MentionedEntry> {
  const byKey = entriesByKey(catalogue);
  return new Map(
    targets.flatMap(({ pointer, file, id }) => {
      const entry = byKey.get(`${normalize(file)}#${id}`);
      return entry ? [[pointer, entry] as const] : [];
    }),
  );
}

const KEYS = new WeakMap<Catalogue, ReadonlyMap<string, MentionedEntry>>();

/** Once for an edition, not once for each record. */
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
