import { dayMeant } from '../calendar.ts';
import type { DateForm } from '../date.ts';
import { monthOf } from '../months.ts';
import { day, END, fullYear, GAP, month, START } from '../parts.ts';

/** The name of a month before its day, as in America. */
export const monthDay: DateForm = {
  name: 'month and day',
  pattern: new RegExp(
    String.raw`${START}${month('month')}\s{1,3}(?:the\s)?${day('day')}(?!\d|\s?%)(?:,${GAP}|\s{1,3}|,?\sof\s)?(?:${fullYear('year')})?${END}`,
    'giu',
  ),
  read({ month: name = '', day: number, year: full }, habits) {
    return dayMeant(Number(number), monthOf(name), full, habits);
  },
  examples: [
    { text: 'July 26, 1960', reads: 'when=1960-07-26' },
    { text: 'on Sept. 5th 1957 he', reads: 'when=1957-09-05' },
    { text: 'since August 14. Then', reads: 'when=--08-14' },
    { text: 'OCTOBER 22 1962', reads: 'when=1962-10-22' },
    { text: 'May 00, 1966', reads: 'when=1966-05' },
    { text: 'you may 5 times', reads: '' },
  ],
};
