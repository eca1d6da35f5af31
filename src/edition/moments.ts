import type { Dating } from '../project/dates-in-words.ts';
import type { Catalogue, MentionedEntry } from './catalogue.ts';
import { withoutTime } from './date-order.ts';
import type { DatedThing } from './notes/dates.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import { daysOf } from './search/dates.ts';

/** What happened at one time with one record, or is told in it, or an event of a register. */
export interface Moment {
  readonly of: { readonly record: RecordNotes } | { readonly entry: MentionedEntry };
  readonly dating: Dating;
  readonly things: readonly DatedThing[];
  /** 1960, and 06 where the month is known. */
  readonly year: string;
  readonly month: string | undefined;
}

/** All moments of the records and the events of registers in the order of time, what is less exact first. */
export function momentsOf({ records, registers }: Catalogue): readonly Moment[] {
  const events = registers.flatMap(({ kind, entries }) => (kind === 'events' ? entries : []));
  return [...records.flatMap(momentsOfRecord), ...events.flatMap(momentOfEvent)]
    .map((moment, index) => ({ moment, key: sortKey(moment.dating), index }))
    .sort((a, b) => a.key.first - b.key.first || b.key.last - a.key.last || a.index - b.index)
    .map(({ moment }) => moment);
}

/** Records that nothing is dated of, as the catalogue has them. */
export function undated({ records }: Pick<Catalogue, 'records'>): readonly RecordNotes[] {
  return records.filter((record) => momentsOfRecord(record).length === 0);
}

/** Of one record, all that has the same date stands together. */
function momentsOfRecord(record: RecordNotes): readonly Moment[] {
  const byDate = new Map<
    string,
    { dating: Dating; things: DatedThing[]; year: string; month: string | undefined }
  >();
  for (const thing of record.dates) {
    const { dating } = thing;
    const placed = dating && placeIn(dating);
    if (!placed) continue;
    const key = JSON.stringify([dating, thing.certainty, thing.precision]);
    const known = byDate.get(key);
    if (known) known.things.push(thing);
    else byDate.set(key, { dating, things: [thing], ...placed });
  }
  return Array.from(byDate.values(), (moment) => ({ of: { record }, ...moment }));
}

function momentOfEvent(entry: MentionedEntry): readonly Moment[] {
  const { dating, facts } = entry;
  const placed = dating && placeIn(dating);
  const certainty = facts.find(({ what }) => what === 'date')?.certainty;
  const thing = { what: 'entry', text: '', ...(certainty !== undefined && { certainty }) };
  return placed ? [{ of: { entry }, dating, things: [thing], ...placed }] : [];
}

/** Year and month; undefined for what has no place in the order of days. */
function placeIn(dating: Dating): Pick<Moment, 'year' | 'month'> | undefined {
  const start = startOf(dating);
  if (start === undefined || daysOf(start) === undefined) return undefined;
  const [, year = '', month] = /^(-?\d{4,})(?:-(\d\d))?/.exec(start) ?? [];
  return { year, month };
}

function startOf({ when, from, notBefore, to, notAfter }: Dating): string | undefined {
  const date = when ?? from ?? notBefore ?? to ?? notAfter;
  return date === undefined ? undefined : withoutTime(date);
}

function sortKey(dating: Dating): { readonly first: number; readonly last: number } {
  const first = daysOf(startOf(dating) ?? '');
  const end = dating.when ?? dating.to ?? dating.notAfter;
  const last = daysOf(startOf({ when: end ?? '' }) ?? '');
  return { first: first?.first ?? 0, last: last?.last ?? Number.MAX_SAFE_INTEGER };
}
