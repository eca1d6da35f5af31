import { extended, intervalOf } from '../project/iso-date.ts';
import { type DateProblem, type Days, dateProblem, daysOf } from './date-values.ts';

const ORDINAL = /^(\d{4})-?(\d{3})$/;
const WEEK = /^(\d{4})-?W(\d\d)(?:-?(\d))?$/;
const NUMBER = /^\d{5,6}$|^\d{8,}$/;

/**
 * What keeps a value from being a date of ISO 8601 (TEI Guidelines, att.datable.iso): days that are in no calendar, intervals
 * that end before they begin, dates as people write them. Forms that are rare are not judged.
 */
export function isoProblem(value: string): DateProblem | undefined {
  const trimmed = value.trim();
  const interval = intervalOf(trimmed);
  if (interval)
    return isoProblem(interval.from) ?? isoProblem(interval.to) ?? order(interval.from, interval.to);
  // Of 1960/06 the second part may be short for something, and 196006 may be a year, or a day of 1919.
  if (/^[^/]*\/[^/]*$/.test(trimmed) || NUMBER.test(extended(trimmed))) return undefined;
  const [, year = '', number, weekday = '1'] = ORDINAL.exec(trimmed) ?? WEEK.exec(trimmed) ?? [];
  if (number === undefined) return dateProblem(extended(trimmed));
  const most = number.length === 3 ? 366 : 53;
  const [least, what] = [1, number.length === 3 ? 'day' : 'week'];
  return Number(number) >= least && Number(number) <= most && /[1-7]/.test(weekday)
    ? undefined
    : {
        message: `“${value}” names the ${what} ${number} of ${year}${weekday === '1' ? '' : `, and its day ${weekday}`}, which there is not`,
        hint: 'Look at the source again, and correct the number.',
        safe: false,
      };
}

/** The days of a date of ISO 8601, in the extended or the basic form; undefined for all others. */
export function isoDaysOf(value: string): Days | undefined {
  const trimmed = value.trim();
  return ORDINAL.test(trimmed) || NUMBER.test(extended(trimmed)) ? undefined : daysOf(extended(trimmed));
}

/** An interval, from one date to another, that ends before it begins. */
export function order(from: string, to: string): DateProblem | undefined {
  const [first, last] = [isoDaysOf(from), isoDaysOf(to)];
  if (!first || !last || !isAfter(first, last)) return undefined;
  return {
    message: `An interval from “${from}” to “${to}” ends before it begins`,
    hint: 'Correct one of the two dates, or exchange them.',
    safe: false,
  };
}

/** Whether one begins when the other has ended, in whatever zone. */
export function isAfter(one: Days, other: Days): boolean {
  const slack = one.zoned || other.zoned ? 1 : 0;
  return one.first > other.last + slack;
}
