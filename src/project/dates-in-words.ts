import { hasDay } from './calendar.ts';
import { type Messages, say } from './messages.ts';
import { timeInWords } from './time-in-words.ts';

/** What dating attributes say (TEI Guidelines, att.datable.w3c and att.datable.iso). */
export interface Dating {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/**
 * A date of W3C XML Schema in the language of the interface: 1960-06-28 is 28 June 1960, 1960-06 is June 1960, -0056 is 56 BCE,
 * --06-28 is 28 June, --06 June, ---28 day 28 of the month; a time of the day is told after it, or alone. What is no such date stays as it is. Days, months and years of our era are told as
 * `ed:date-words` of the stylesheets tells them.
 */
export function dateInWords(messages: Messages, date: string): string {
  return dateBy(messages, date, 'date');
}

/** A date, or a span of time, in words; undefined where nothing is said. */
export function datingInWords(messages: Messages, dating: Dating): string | undefined {
  const { when, from, to, notBefore, notAfter } = dating;
  if (when !== undefined) return dateInWords(messages, when);
  const spans = [
    span(messages, from, to, { from: 'date.from', to: 'date.to', both: 'date.from-to' }),
    span(messages, notBefore, notAfter, {
      from: 'date.not-before',
      to: 'date.not-after',
      both: 'date.between',
    }),
  ];
  return spans.filter((each) => each !== undefined).join(' ') || undefined;
}

function span(
  messages: Messages,
  from: string | undefined,
  to: string | undefined,
  keys: { readonly from: string; readonly to: string; readonly both: string },
): string | undefined {
  const words = (date: string) => dateBy(messages, date, 'date');
  // As it stands behind some prepositions: German “dem 28. Juni 1960”, Czech “roku 1960”.
  const governed = (date: string) => dateBy(messages, date, 'date.of');
  if (from !== undefined && to !== undefined) {
    return say(messages, keys.both, {
      from: words(from),
      'of-from': governed(from),
      to: words(to),
      'of-to': governed(to),
    });
  }
  const date = from ?? to;
  const key = from === undefined ? keys.to : keys.from;
  return date === undefined
    ? undefined
    : say(messages, key, { date: words(date), 'of-date': governed(date) });
}

const DATE = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(?:Z|[+-]\d\d:\d\d)?$/;

function dateBy(messages: Messages, date: string, area: string): string {
  const [day = '', hours] = date.split('T');
  if (hours === undefined) return timeInWords(messages, date) ?? dayBy(messages, date, area);
  const time = timeInWords(messages, hours);
  const words = dayBy(messages, day, area);
  return time === undefined || words === day ? date : say(messages, 'date.at', { date: words, time });
}

function dayBy(messages: Messages, date: string, area: string): string {
  const [, number = '', month, day] = DATE.exec(date) ?? [];
  if (number === '') return yearlessBy(messages, date, area) ?? date;
  const year = yearBy(messages, number);
  if (month === undefined) return say(messages, `${area}.year`, { year });
  if (!hasDay(Number(number), Number(month), Number(day ?? 1))) return date;
  const of = say(messages, `date.month-of.${month}`);
  if (day === undefined) {
    return say(messages, `${area}.month`, {
      month: say(messages, `date.month.${month}`),
      'month-of': of,
      year,
    });
  }
  const form = day === '01' ? 'first-day' : 'day';
  return say(messages, `${area}.${form}`, { day: Number(day), month: of, year });
}

const YEARLESS = /^--(?:(\d\d)(?:-(\d\d))?|-(\d\d))(?:Z|[+-]\d\d:\d\d)?$/;
/** A year that has every day. */
const LEAP = 2000;

/** A day or a month of any year, or a day of any month; undefined for what is none. */
function yearlessBy(messages: Messages, date: string, area: string): string | undefined {
  const [, month = '', day, alone] = YEARLESS.exec(date) ?? [];
  if (alone !== undefined) {
    return hasDay(LEAP, 1, Number(alone))
      ? say(messages, `${area}.day-alone`, { day: Number(alone) })
      : undefined;
  }
  if (!hasDay(LEAP, Number(month), Number(day ?? 1))) return undefined;
  const of = say(messages, `date.month-of.${month}`);
  if (day === undefined) {
    return say(messages, `${area}.month-alone`, {
      month: say(messages, `date.month.${month}`),
      'month-of': of,
    });
  }
  const form = day === '01' ? 'first-day-of-month' : 'day-of-month';
  return say(messages, `${area}.${form}`, { day: Number(day), month: of });
}

/** The year -0001 is the first one before our era, for there is none between (TEI Guidelines, att.datable.w3c); 0987 is 987. */
function yearBy(messages: Messages, year: string): string | number {
  return year.startsWith('-')
    ? say(messages, 'date.before-common-era', { year: -Number(year) })
    : Number(year);
}
