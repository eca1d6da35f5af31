import type { DateHabits, DateReading } from '../dates/date.ts';
import { readDates } from '../dates/read-dates.ts';
import type { Doubt } from '../doubt.ts';
import { type ElementPiece, element, type Piece, words } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import type { Span } from '../transcript.ts';
import type { BlockPlace } from './block.ts';
import { remembered } from './remembered.ts';

/** The first date in a line that is more than a bare year, or a day of which the year is not written. */
export function dateIn(line: string, { dates }: Profile): DateReading | undefined {
  if (!/\d/.test(line)) return undefined;
  const read = byHabits.get(dates) ?? remembered((each) => firstDate(each, dates));
  byHabits.set(dates, read);
  return read(line);
}

const byHabits = new WeakMap<DateHabits, (line: string) => DateReading | undefined>();

function firstDate(line: string, dates: DateHabits): DateReading | undefined {
  return readDates(line, dates).find(({ precision, alternatives }) => {
    return alternatives !== undefined || !['year', 'decade', 'monthDay'].includes(precision);
  });
}

/** The first date of a stretch of text, and the text around it, which is read with all conventions. */
export function dateOf(at: BlockPlace, span: Span): readonly Piece[] {
  const { text } = at.transcript;
  const date = dateIn(text.slice(span.start, span.end), at.profile);
  if (!date) return at.reader.read(span);
  const place = { start: span.start + date.start, end: span.start + date.end };
  return [
    ...(place.start > span.start ? at.reader.read({ start: span.start, end: place.start }) : []),
    datePiece(text, place, date),
    ...(place.end < span.end ? at.reader.read({ start: place.end, end: span.end }) : []),
  ];
}

/** A date with what it says for certain (TEI Guidelines 3.6.4); what it leaves open is a doubt. */
export function datePiece(source: string, span: Span, date: DateReading): ElementPiece {
  const { when, from, to, notBefore, notAfter, alternatives } = date;
  const doubt: Doubt = {
    ...{
      code: 'import/date',
      span,
      read: when ? `${when}, which is certain` : 'a date that is not normalised',
    },
    alternatives: alternatives ?? [],
    reason: 'The order of day and month, or the century, is not told.',
  };
  const attributes = { when, from, to, notBefore, notAfter };
  return element('date', attributes, [words(source, span)], { span, doubts: alternatives ? [doubt] : [] });
}
