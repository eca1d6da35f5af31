import type { Dating } from '../../project/dates-in-words.ts';
import type { Messages } from '../../project/messages.ts';
import type { Project } from '../../project/project.ts';
import { address, recordPage } from '../addresses.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { recordDate } from '../record-date.ts';
import type { SearchBlock } from './blocks.ts';
import type { SearchDocument } from './entry.ts';

/** The record as the search knows it, from what the edition knows of it. */
export function searchDocument(
  record: RecordNotes,
  blocks: readonly SearchBlock[],
  {
    project,
    messages,
    named,
  }: { readonly project: Project; readonly messages: Messages; readonly named: Named },
): SearchDocument {
  const { stem, title, sender, kinds, language } = record;
  const { people, places, names } = named.get(record) ?? NOBODY;
  const pages = project.views.map((view) => ({ view, href: address(recordPage(record, view)) }));
  const forReaders = pages.find(({ view }) => view === 'reading') ?? pages.at(-1);
  const original = pages.find(({ view }) => view === 'diplomatic');
  return {
    stem,
    title: title.normalize('NFC'),
    href: forReaders?.href ?? '',
    originalHref: original?.href,
    when: spanOf(record),
    date: recordDate(record, messages),
    sender,
    language,
    kinds,
    people,
    places,
    blocks: [
      ...blocks,
      // Below the text of its pages: what the header says, and the names of register entries.
      ...block('panel:', [record.summary, ...record.keywords, sender, record.addressee, record.archive]),
      ...block('names:', names),
    ],
  };
}

/** What is known of the date of a record: one, or the first and the last that it may be (TEI Guidelines, att.datable.w3c). */
function spanOf({ when, dates }: RecordNotes): string | undefined {
  const of = (which: string) =>
    dates.flatMap(({ what, dating }) => (what === which && dating ? [dating] : []));
  const own = [...of('document'), ...of('sent')];
  const told =
    own.find((dating) => (firstOf(dating) ?? lastOf(dating)) === when?.trim()) ??
    (when === undefined ? own[0] : undefined);
  const [first, last] = told ? [firstOf(told), lastOf(told)] : [when, when];
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from === to) return from || undefined;
  return `${from}/${to}`;
}

const firstOf = (dating: Dating) => dating.when ?? dating.from ?? dating.notBefore;
const lastOf = (dating: Dating) => dating.when ?? dating.to ?? dating.notAfter;

/** Without the time of day. */
function dayOf(date: string | undefined): string {
  return /^-?\d{4,}(?:-\d\d){0,2}/.exec(date?.trim() ?? '')?.[0] ?? '';
}

function block(anchor: string, words: readonly (string | undefined)[]): readonly SearchBlock[] {
  const text = words.filter(Boolean).join(' · ').normalize('NFC');
  return text === '' ? [] : [{ anchor, runs: [text] }];
}

/** Whom and which places a record names: their identifiers, and the names of all entries in the words of the registers. */
interface NamedInRecord {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly names: readonly string[];
}

export type Named = ReadonlyMap<RecordNotes, NamedInRecord>;

const NOBODY: NamedInRecord = { people: [], places: [], names: [] };

export function namedInRecords({ registers }: Catalogue): Named {
  const named = new Map<RecordNotes, { people: string[]; places: string[]; names: string[] }>();
  for (const { kind, entries } of registers) {
    for (const { id, name, names, facts, mentions } of entries) {
      for (const { record } of mentions) {
        const of = named.get(record) ?? { people: [], places: [], names: [] };
        named.set(record, of);
        // What is not certain is said in the notes of the record’s page.
        const doubts = facts.filter(({ certainty }) => certainty !== undefined).map(({ text }) => text);
        of.names.push(name, ...names, ...doubts);
        if (kind === 'persons') of.people.push(id);
        if (kind === 'places') of.places.push(id);
      }
    }
  }
  return named;
}
