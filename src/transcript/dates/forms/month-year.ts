import { w3c } from '../calendar.ts';
import type { DateForm } from '../date.ts';
import { MONTH_SIGN, monthOf } from '../months.ts';
import { END, fullYear, GAP, month, START, YEAR_WORD } from '../parts.ts';

/** A month of a year. */
export const monthYear: DateForm = {
  name: 'month and year',
  needs: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`${START}${month('month')},?${GAP}(?:of\s|de\s)?${fullYear('year')}${YEAR_WORD}${END}`,
    'giu',
  ),
  read({ month: name = '', year }) {
    return { when: w3c(Number(year), monthOf(name)), precision: 'month' };
  },
  examples: [
    { text: 'In Prague on\nJuly 1960', reads: 'when=1960-07' },
    { text: 'im März 1953', reads: 'when=1953-03' },
    { text: 'в марте 1953 г.', reads: 'when=1953-03' },
    { text: 'v červnu 1960', reads: 'when=1960-06' },
  ],
};
