const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?)?$/;

/** 19600628 as 1960-06-28, 19600628T1030 as 1960-06-28T10:30 (ISO 8601-1, 5.2.2.1 and 5.3.1.2); all else as it is. */
export function extended(date: string): string {
  const [, year, month, day, ...time] = BASIC.exec(date) ?? [];
  if (year === undefined) return date;
  const hours = time.filter((part) => part !== undefined).join(':');
  return `${year}-${month}-${day}${hours === '' ? '' : `T${hours}`}`;
}

/** From when to when; of an interval with a duration, or with a number of repetitions, nothing is said. */
const INTERVAL = /^(-?\d{4}[^/]*)\/(-?\d{4}[^/]*)$/;
/** What an end has in common with its beginning may be left out: 1960-06-28/30. */
const SHORT = /^(\d{4}-\d\d)\/(\d\d)$|^(\d{4}-\d\d-\d\d)\/((?:\d\d-)?\d\d)$/;

/** Both ends of an interval of ISO 8601 (ISO 8601-1, 5.5.2); undefined for what is none. */
export function intervalOf(value: string): { readonly from: string; readonly to: string } | undefined {
  const [, from, to] = INTERVAL.exec(value) ?? [];
  if (from !== undefined && to !== undefined) return { from, to };
  const short = SHORT.exec(value);
  const [begin = '', end = ''] = [short?.[1] ?? short?.[3], short?.[2] ?? short?.[4]];
  return short ? { from: begin, to: `${begin.slice(0, begin.length - end.length)}${end}` } : undefined;
}
