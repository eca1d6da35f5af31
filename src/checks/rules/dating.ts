import { isTei } from '../../document/tei.ts';
import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';

/** The days in which something happened, counted from 1 January 1970: from the first that is possible to the last. */
export interface Dating {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
const DATE = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?$/;

/**
 * The days that a date of W3C form means: 1960-06 is the whole month (XML Schema Part 2, 3.2.9 to 3.2.11). Undefined
 * for what is no such date, which other checks tell.
 */
export function daysOf(date: string): Dating | undefined {
  const [, year, month, day] = DATE.exec(date.trim()) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const first = dayNumber(y, m, d);
  if (m < 1 || m > 12 || d < 1 || d > dayNumber(y, m + 1, 1) - dayNumber(y, m, 1)) return undefined;
  if (day !== undefined) return { first, last: first };
  return { first, last: (month === undefined ? dayNumber(y + 1, 1, 1) : dayNumber(y, m + 1, 1)) - 1 };
}

function dayNumber(year: number, month: number, day: number): number {
  // The constructor takes the years 0 to 99 for those of the twentieth century.
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY);
}

/**
 * What an element of att.datable says (TEI Guidelines, 14.4), where it says it surely and of our calendar; else undefined,
 * for what is uncertain contradicts nothing.
 */
export function datingOf(element: XmlElement): Dating | undefined {
  if (isUncertain(element)) return undefined;
  const days = (name: string) => {
    const value = attribute(element, name);
    return value === undefined ? undefined : daysOf(value);
  };
  const when = days('when');
  if (when) return when;
  const start = days('from') ?? days('notBefore');
  const end = days('to') ?? days('notAfter');
  if (!start && !end) return undefined;
  return { first: start?.first ?? Number.NEGATIVE_INFINITY, last: end?.last ?? Number.POSITIVE_INFINITY };
}

function isUncertain(element: XmlElement): boolean {
  const cert = attribute(element, 'cert') ?? 'high';
  const calendar = attribute(element, 'calendar') ?? attribute(element, 'datingMethod');
  return cert !== 'high' || (calendar !== undefined && !/gregorian/i.test(calendar));
}

/** A date as it is written in its attributes: “1960-06-28”, “1960-06 to 1960-07”. */
export function datedAs(element: XmlElement): string {
  const when = attribute(element, 'when');
  if (when !== undefined) return when;
  const start = attribute(element, 'from') ?? attribute(element, 'notBefore');
  const end = attribute(element, 'to') ?? attribute(element, 'notAfter');
  if (start !== undefined && end !== undefined) return `${start} to ${end}`;
  return start === undefined ? `until ${end ?? ''}` : `from ${start}`;
}

/** The birth of a person as `@when` has it, where it is sure. */
export function birthOf(person: XmlElement): string | undefined {
  const birth = childElements(person).find((child) => isTei(child, 'birth'));
  return birth && !isUncertain(birth) ? attribute(birth, 'when') : undefined;
}
