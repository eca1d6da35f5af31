import type { Dating } from '../project/dates-in-words.ts';
import { inOrder } from '../project/order.ts';
import { daysOf } from './search/dates.ts';

/** A date of W3C XML Schema without its time of the day and its time zone, which are no part of the order of days. */
export function withoutTime(date: string): string {
  return date.trim().replace(/(T.*|Z|[+-]\d\d:\d\d)$/, '');
}

/** The same of all dates that attributes say. */
export function daysOnly(dating: Dating): Dating {
  return Object.fromEntries(Object.entries(dating).map(([name, date]) => [name, withoutTime(date)]));
}

/** A span within one day as that day: from ten to twelve of 28 June 1960 is 28 June 1960; undefined for all else. */
export function inOneDay(dating: Dating): Dating | undefined {
  const { from, to, notBefore, notAfter } = daysOnly(dating);
  const [first, ...others] = [
    ...(from === undefined && to === undefined ? [] : [from, to]),
    ...(notBefore === undefined && notAfter === undefined ? [] : [notBefore, notAfter]),
  ];
  const isOne = others.length > 0 && others.every((date) => date === first);
  return dating.when === undefined && first !== undefined && isOne ? { when: first } : undefined;
}

/** For sorting: earlier dates first, of those that begin together the less exact first; then what is no date, then what is missing. */
export function inOrderOfDates(a: string | undefined, b: string | undefined): number {
  const [own, other] = [daysOf(withoutTime(a ?? '')), daysOf(withoutTime(b ?? ''))];
  if (own && other) return own.first - other.first || other.last - own.last;
  if (own || other) return own ? -1 : 1;
  return inOrder(a ?? '~', b ?? '~');
}
