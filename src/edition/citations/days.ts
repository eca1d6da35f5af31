import { hasDay } from '../../project/calendar.ts';
import type { Dating } from '../../project/dates-in-words.ts';

/** A day, a month or a year of our era. */
export interface Day {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:Z|[+-]\d\d:\d\d|T.*)?$/;

/** What a date of W3C XML Schema says without its time of the day; undefined for what is none, or lies before our era. */
export function dayOf(date: string | undefined): Day | undefined {
  const [, year, month, day] = DATE.exec(date?.trim() ?? '') ?? [];
  if (year === undefined || Number(year) === 0 || !hasDay(Number(year), Number(month ?? 1), Number(day ?? 1)))
    return undefined;
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/** The first and the last day of a date; both are the same but for a span. */
export function span({ when, from, to, notBefore, notAfter }: Dating): {
  readonly first: Day | undefined;
  readonly last: Day | undefined;
} {
  const first = dayOf(when ?? from ?? notBefore);
  const last = dayOf(when ?? to ?? notAfter);
  return { first: first ?? last, last: last ?? (when === undefined ? undefined : first) };
}

/** As EDTF (ISO 8601-2): 1960-06-28, or 1960/1961. */
export function written({ year, month, day }: Day): string {
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
