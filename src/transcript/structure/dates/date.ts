import { MONTH_NAMES, monthOf } from './months.ts';

/** A date as it is written, and what it says for certain (TEI Guidelines 3.6.4: W3C formats). */
export interface WrittenDate {
  /** Offsets within the text that was looked through. */
  readonly start: number;
  readonly end: number;
  /** In the precision of the text: 1960, 1960-07, 1960-06-28. */
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  /** Why it can’t be told exactly: day and month may be exchanged, or the century is not written. */
  readonly open?: 'order' | 'century';
}

const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';
const DAY = '["“”„«]?\\s?(\\d{1,2})\\s?["”“»]?(?:st|nd|rd|th|er|º|-го|го)?\\.?';
const OF = '(?:\\s+(?:of|de|del|day of))?';
const MONTH = `(${MONTH_NAMES})\\.?`;
const YEAR = '(1[0-9]\\d\\d|20\\d\\d)';
const DASH = '\\s?[-–—]\\s?';

interface Kind {
  readonly pattern: RegExp;
  read(parts: readonly string[]): Omit<WrittenDate, 'start' | 'end'> | undefined;
}

function kind(pattern: string, read: Kind['read']): Kind {
  return { pattern: new RegExp(`${BEFORE}${pattern}${AFTER}`, 'iu'), read };
}

/** The most telling first. */
const KINDS: readonly Kind[] = [
  kind(`(\\d{1,2})\\.?${DASH}${DAY}${OF}\\s+${MONTH},?\\s+(?:de\\s+)?${YEAR}`, ([a, b, month, year]) => {
    const from = whenOf(year, monthOf(month ?? ''), a);
    const to = whenOf(year, monthOf(month ?? ''), b);
    return from && to && from < to ? { from, to } : { when: year ?? '' };
  }),
  kind(`${DAY}${OF}[\\s-]+${MONTH},?[\\s-]+(?:de\\s+)?${YEAR}`, ([day, month, year]) =>
    named(year, month, day),
  ),
  kind(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`, ([month, day, year]) =>
    named(year, month, day),
  ),
  kind(`${YEAR}[.,]?\\s+${MONTH}\\s+(\\d{1,2})\\.?`, ([year, month, day]) => named(year, month, day)),
  kind(`${YEAR}\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日`, ([year, month, day]) => {
    return { when: whenOf(year, Number(month), day) ?? year ?? '' };
  }),
  kind(`${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})`, ([year, , month, day]) => {
    const when = whenOf(year, Number(month), day);
    return when === undefined ? undefined : { when };
  }),
  kind(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}`, ([day, month, year]) => {
    const when = whenOf(year, Number(month), day);
    return when === undefined ? undefined : { when };
  }),
  kind(`(\\d{1,2})\\s?([-/.])\\s?([IVX]{1,4})\\.?\\s?[-/.]?\\s?${YEAR}`, ([day, , month, year]) =>
    named(year, month, day),
  ),
  kind(`(\\d{1,2})([-/])(\\d{1,2})\\2${YEAR}`, ([a, , b, year]) => ordered(Number(a), Number(b), year ?? '')),
  kind(`${MONTH},?\\s+(?:de\\s+)?${YEAR}`, ([month, year]) => named(year, month)),
  kind('(\\d{1,2})([-/.])\\s?(?:\\d{1,2}|[IVX]{1,4})\\2\\s?(\\d\\d)', ([day]) =>
    Number(day) <= 31 ? { open: 'century' } : undefined,
  ),
];

/** The first date in a short text. A date of which the year is not written is none. */
export function dateIn(text: string): WrittenDate | undefined {
  if (!/\d/.test(text)) return undefined;
  let first: WrittenDate | undefined;
  for (const { pattern, read } of KINDS) {
    const match = pattern.exec(text);
    const what = match && read(match.slice(1));
    if (!match || !what || (first && first.start <= match.index)) continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    first = { start, end: match.index + match[0].length, ...what };
  }
  return first;
}

function named(year = '', name = '', day?: string): Omit<WrittenDate, 'start' | 'end'> | undefined {
  const month = monthOf(name);
  if (month === undefined) return undefined;
  return { when: whenOf(year, month, day) ?? whenOf(year, month) ?? year };
}

/** With a stroke or a dash the order is that of the writer’s country: it is certain only where one number is no month. */
function ordered(a: number, b: number, year: string): Omit<WrittenDate, 'start' | 'end'> | undefined {
  if (a > 12 && b <= 12) return asDate(year, b, a);
  if (b > 12 && a <= 12) return asDate(year, a, b);
  if (a > 12) return undefined;
  return a === b ? asDate(year, a, b) : { when: year, open: 'order' };
}

function asDate(year: string, month: number, day: number) {
  const when = whenOf(year, month, String(day));
  return when === undefined ? undefined : { when };
}

function whenOf(year = '', month: number | undefined, day?: string): string | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  const written = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return written;
  const number = Number(day);
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return number >= 1 && number <= last ? `${written}-${String(number).padStart(2, '0')}` : undefined;
}
