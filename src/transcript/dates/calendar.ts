import type { DateHabits, Meant } from './date.ts';

/** The century of a year in two digits could be one of these. */
const CENTURIES = [1800, 1900, 2000];

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date in W3C form; what is left out is not known. */
export function w3c(year?: number, month?: number, day?: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const start = year === undefined ? '-' : String(year).padStart(4, '0');
  return [start, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-');
}

/** Whether a day exists (Gregorian calendar); without a year, 29 February does. */
export function exists(month: number, day: number, year = 2000): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}

/** The years that the digits of one can mean. */
export function yearsMeant(digits: string, { years }: DateHabits): readonly number[] {
  if (digits.length === 4) return [Number(digits)];
  const all = CENTURIES.map((century) => century + Number(digits));
  const within = years ? all.filter((year) => year >= years.from && year <= years.to) : [];
  return within.length > 0 ? within : all;
}

/** A day in the precision in which it is certain: a day that does not exist leaves its month. */
export function dayMeant(
  day: number,
  month: number,
  digits: string | undefined,
  habits: DateHabits,
): Meant | undefined {
  if (day > 99) return undefined;
  if (digits === undefined) {
    return exists(month, day) ? { when: w3c(undefined, month, day), precision: 'monthDay' } : undefined;
  }
  const years = yearsMeant(digits, habits);
  const [year] = years;
  if (years.length > 1) {
    const possible = years.filter((each) => exists(month, day, each));
    if (possible.length === 0) return undefined;
    return {
      ...{ when: w3c(undefined, month, day), precision: 'monthDay' },
      alternatives: possible.map((each) => w3c(each, month, day)),
    };
  }
  if (!exists(month, day, year)) return { when: w3c(year, month), precision: 'month' };
  return { when: w3c(year, month, day), precision: 'day' };
}
