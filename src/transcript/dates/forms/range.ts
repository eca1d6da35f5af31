import { exists, w3c } from '../calendar.ts';
import type { DateForm, Meant } from '../date.ts';
import { MONTH_SIGN, monthOf } from '../months.ts';
import { day, END, fullYear, GAP, HYPHEN, month, START, YEAR_WORD } from '../parts.ts';

const TO = String.raw`(?:${HYPHEN}|\s(?:to|until|till|bis(?:\szum)?|au|do|až|по|до)\s)`;

function between(
  from: readonly [number | undefined, string | undefined, string],
  to: readonly [number | undefined, string | undefined, string],
): Meant | undefined {
  const [start, end] = [from, to].map(([month, date, year]) => {
    if (date !== undefined && !(month && exists(month, Number(date), Number(year)))) return undefined;
    return w3c(Number(year), month, date === undefined ? undefined : Number(date));
  });
  return start && end && start < end ? { from: start, to: end, precision: 'range' } : undefined;
}

/** “3-5 May 1956”, “3 May to 5 June 1956”. */
export const rangeOfDays: DateForm = {
  name: 'from day to day',
  needs: MONTH_SIGN,
  pattern: new RegExp(
    `${START}${day('first')}(?:${GAP}${month('early')}(?:,?${GAP}${fullYear('before')})?)?(?:${TO}|(?<slash>/))${day('last')}${GAP}${month('late')},?${GAP}${fullYear('year')}${YEAR_WORD}${END}`,
    'giu',
  ),
  read({ first, early, before, slash, last, late = '', year = '' }) {
    // One night, not a number of a file.
    if (slash && Number(last) - Number(first) !== 1) return undefined;
    const end = monthOf(late);
    const start = early === undefined ? end : monthOf(early);
    return between([start, first, before ?? year], [end, last, year]);
  },
  examples: [
    { text: 'on 3-5 May 1956', reads: 'from=1956-05-03 to=1956-05-05' },
    { text: 'from 3 May to 5 June 1956', reads: 'from=1956-05-03 to=1956-06-05' },
    { text: '30 December 1955 – 2 January 1956', reads: 'from=1955-12-30 to=1956-01-02' },
    { text: 'vom 3. bis 5. Mai 1956', reads: 'from=1956-05-03 to=1956-05-05' },
    { text: '11/12 September 1957', reads: 'from=1957-09-11 to=1957-09-12' },
    { text: '3/12 September 1957', reads: 'when=1957-09' },
    { text: '5-3 May 1956', reads: 'when=1956-05' },
  ],
};

/** “May 3-5, 1956”, “May 3 – June 5, 1956”. */
export const rangeFromMonth: DateForm = {
  name: 'from month and day to day',
  needs: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`${START}${month('early')}\s{1,2}${day('first')}${TO}(?:${month('late')}\s{1,2})?${day('last')},?${GAP}${fullYear('year')}${END}`,
    'giu',
  ),
  read({ early = '', first, late, last, year = '' }) {
    const start = monthOf(early);
    const end = late === undefined ? start : monthOf(late);
    return between([start, first, year], [end, last, year]);
  },
  examples: [
    { text: 'May 3-5, 1956', reads: 'from=1956-05-03 to=1956-05-05' },
    { text: 'May 30 – June 2, 1956', reads: 'from=1956-05-30 to=1956-06-02' },
  ],
};

/** “May-June 1956”. */
export const rangeOfMonths: DateForm = {
  name: 'from month to month',
  needs: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`${START}${month('early')}(?:\s${fullYear('before')})?${TO}${month('late')},?${GAP}${fullYear('year')}${YEAR_WORD}${END}`,
    'giu',
  ),
  read({ early = '', before, late = '', year = '' }) {
    return between([monthOf(early), undefined, before ?? year], [monthOf(late), undefined, year]);
  },
  examples: [
    { text: 'May–June 1956', reads: 'from=1956-05 to=1956-06' },
    { text: 'December 1955 to January 1956', reads: 'from=1955-12 to=1956-01' },
  ],
};

/** “1956-1958”, “1956/57”. */
export const rangeOfYears: DateForm = {
  name: 'from year to year',
  needs: /\d{4}/,
  pattern: new RegExp(
    String.raw`${START}${fullYear('first')}(?:${TO}${fullYear('last')}|[/–](?<short>\d{2})(?!\d))${YEAR_WORD}${END}`,
    'giu',
  ),
  read({ first = '', last, short }) {
    const end = last ?? first.slice(0, 2) + short;
    if (short !== undefined && Number(end) - Number(first) !== 1) return undefined;
    return between([undefined, undefined, first], [undefined, undefined, end]);
  },
  examples: [
    { text: 'in 1956-1958', reads: 'from=1956 to=1958' },
    { text: 'the winter of 1956/57', reads: 'from=1956 to=1957' },
  ],
};
