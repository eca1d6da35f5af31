import type { Project } from '../../project/project.ts';
import { address, recordPage } from '../addresses.ts';
import type { Catalogue, MentionedEntry } from '../catalogue.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import type { SearchBlock } from './blocks.ts';
import type { SearchDocument } from './entry.ts';

/** The record as the search knows it, from what the edition knows of it. */
export function searchDocument(
  record: RecordNotes,
  blocks: readonly SearchBlock[],
  { project, named }: { readonly project: Project; readonly named: Named },
): SearchDocument {
  const { stem, title, when, date, sender, kinds, language } = record;
  const { people = [], places = [] } = named.get(record) ?? {};
  const pages = project.views.map((view) => ({ view, href: address(recordPage(record, view)) }));
  const forReaders = pages.find(({ view }) => view === 'reading') ?? pages.at(-1);
  const original = pages.find(({ view }) => view === 'diplomatic');
  return {
    stem,
    title,
    href: forReaders?.href ?? '',
    originalHref: original?.href,
    when,
    date,
    sender,
    language,
    kinds,
    people,
    places,
    blocks,
  };
}

/** Whom and which places each record names. */
export type Named = ReadonlyMap<
  RecordNotes,
  { readonly people: readonly string[]; readonly places: readonly string[] }
>;

export function namedInRecords({ registers }: Catalogue): Named {
  const named = new Map<RecordNotes, { people: string[]; places: string[] }>();
  const add = (column: 'people' | 'places', { id, mentions }: MentionedEntry) => {
    for (const { record } of mentions) {
      const names = named.get(record) ?? { people: [], places: [] };
      names[column].push(id);
      named.set(record, names);
    }
  };
  for (const { kind, entries } of registers) {
    if (kind === 'persons') for (const entry of entries) add('people', entry);
    if (kind === 'places') for (const entry of entries) add('places', entry);
  }
  return named;
}
