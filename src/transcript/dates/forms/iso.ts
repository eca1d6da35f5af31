import { dayMeant, w3c } from '../calendar.ts';
import type { DateForm } from '../date.ts';
import { END, START } from '../parts.ts';

/** Year first, as computers and East Asian papers write it (ISO 8601): the month follows the year. */
export const yearFirst: DateForm = {
  name: 'year first',
  needs: /\d{4}[./-]/,
  pattern: new RegExp(
    String.raw`${START}(?<year>1[0-9]\d{2}|20\d{2})(?<sign>[./-])(?<month>\d{2})(?:\k<sign>(?<day>\d{2}))?${END}`,
    'giu',
  ),
  read({ year = '', month, day, sign }, habits) {
    const number = Number(month);
    if (number < 1 || number > 12) return undefined;
    if (day !== undefined) return dayMeant(Number(day), number, year, habits);
    return sign === '-' ? { when: w3c(Number(year), number), precision: 'month' } : undefined;
  },
  examples: [
    { text: 'on 1960-06-28.', reads: 'when=1960-06-28' },
    { text: '1960.06.28', reads: 'when=1960-06-28' },
    { text: 'in 1960-06', reads: 'when=1960-06' },
    { text: 'No. 1960/06', reads: '' },
  ],
};
