import { normalize } from 'node:path';
import { listedAs, type RegisterEntry, type RegisterKind, registerKinds } from '../document/register.ts';
import { nameKey } from '../project/letters.ts';
import { inOrder } from '../project/order.ts';
import { entryPage } from './addresses.ts';
import { inOrderOfDates } from './date-order.ts';
import { entryPaths } from './entry-paths.ts';
import type { Mention } from './notes/mentions.ts';
import type { RecordNotes } from './notes/record-notes.ts';

/** The records and registers of an edition, put in order and linked both ways: what every page is made from. */
export interface Catalogue {
  /** In the order of their dates, those without a date last. */
  readonly records: readonly RecordNotes[];
  readonly registers: readonly Register[];
}

export interface Register {
  readonly kind: RegisterKind;
  /** In the order of their headings. */
  readonly entries: readonly MentionedEntry[];
}

export interface MentionedEntry extends RegisterEntry {
  /** Its page, which no other entry has. */
  readonly path: string;
  readonly mentions: readonly { readonly record: RecordNotes; readonly places: readonly Mention[] }[];
}

/** Puts records and registers together, in the alphabet of a language; a register without entries is none. */
export function catalogue(
  records: readonly RecordNotes[],
  entries: readonly RegisterEntry[],
  language: string,
): Catalogue {
  const sorted = records.toSorted(byDate(language));
  const mentions = new Map<string, Map<RecordNotes, Mention[]>>();
  for (const record of sorted) {
    for (const mention of record.mentions) {
      const key = keyOf(mention);
      const byRecord = mentions.get(key) ?? new Map<RecordNotes, Mention[]>();
      mentions.set(key, byRecord);
      const places = byRecord.get(record);
      if (places) places.push(mention);
      else byRecord.set(record, [mention]);
    }
  }
  const paths = entryPaths(entries);
  const mentioned = entries.map((entry, index) => ({
    ...entry,
    path: paths[index] ?? entryPage(entry),
    mentions: Array.from(mentions.get(keyOf(entry)) ?? [], ([record, places]) => ({ record, places })),
  }));
  const registers = registerKinds.map((kind) => ({
    kind,
    entries: mentioned.filter((entry) => entry.kind === kind).sort(byName(language)),
  }));
  return { records: sorted, registers: registers.filter((register) => register.entries.length > 0) };
}

/** What tells an entry from all others: its file and its identifier. */
export const keyOf = ({ file, id }: { readonly file: string; readonly id: string }) =>
  `${normalize(file)}#${id}`;

/** Those of one date by their titles. */
function byDate(language: string): (a: RecordNotes, b: RecordNotes) => number {
  const titleOf = keyOnce(({ title, stem }: RecordNotes) => nameKey(title, language, stem));
  return (a, b) => inOrderOfDates(a.when, b.when) || inOrder(titleOf(a), titleOf(b));
}

function byName(language: string): (a: RegisterEntry, b: RegisterEntry) => number {
  const nameOf = keyOnce((entry: RegisterEntry) => nameKey(listedAs(entry), language, entry.id));
  return (a, b) => inOrder(nameOf(a), nameOf(b));
}

/** What is compared again and again is made once. */
function keyOnce<T extends object>(keyOf: (value: T) => string): (value: T) => string {
  const keys = new Map<T, string>();
  return (value) => {
    const key = keys.get(value) ?? keyOf(value);
    keys.set(value, key);
    return key;
  };
}
