import { dayMeant } from '../calendar.ts';
import type { DateForm } from '../date.ts';
import { MONTH_SIGN, monthOf } from '../months.ts';
import { fullYear, GAP, month, START } from '../parts.ts';

/** The year before the name of the month and its day, as in Hungary and in the East. */
export const yearMonthDay: DateForm = {
  name: 'year, month and day',
  needs: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`${START}${fullYear('year')}[.,]?(?:\s?(?:évi|г\.|год))?${GAP}${month('month')}\s{1,3}(?<day>\d{1,2})(?:\.|-?(?:[áaéejn]{1,2}n|i|j[ae]))?(?![\p{L}\p{M}\d]|[.,/:-]\d)`,
    'giu',
  ),
  read({ month: name = '', day: number, year: full }, habits) {
    return dayMeant(Number(number), monthOf(name), full, habits);
  },
  examples: [
    { text: 'Budapest, 1956. október 23.', reads: 'when=1956-10-23' },
    { text: '1956. november 4-én', reads: 'when=1956-11-04' },
    { text: '1962 October 22', reads: 'when=1962-10-22' },
  ],
};
