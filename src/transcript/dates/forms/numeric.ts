import { exists, w3c, yearsMeant } from '../calendar.ts';
import type { DateForm } from '../date.ts';
import { END } from '../parts.ts';

/**
 * Day, month and year as numbers. Which is the day is certain where only one of the two can be, or where the profile
 * says what is the habit; the century is certain where only one fits.
 */
export const numeric: DateForm = {
  name: 'numbers',
  needs: /\d[./-]\s?\d/,
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{M}\d]|[\d№º][.,/:-]?\s?)(?<first>\d{1,2})(?<sign>\s?[./-]\s?)(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?!\d)(?:\s?(?:г\.|r\.))?${END}`,
    'giu',
  ),
  read({ first = '', second = '', sign = '', year = '' }, habits) {
    const [one, two] = [Number(first), Number(second)];
    if (year.length === 2 && sign.includes('-')) return undefined;
    const orders = [
      { order: 'day-month', day: one, month: two },
      { order: 'month-day', day: two, month: one },
    ] as const;
    const years = yearsMeant(year, habits);
    const known = years.length === 1 ? years[0] : undefined;
    const possible = orders.filter(({ day, month }) => exists(month, day, known));
    if (possible.length === 0) return undefined;
    const meant = possible.filter(({ order }) => order === habits.order);
    const days =
      meant.length > 0 || one === two ? (meant.length > 0 ? meant : possible.slice(0, 1)) : possible;
    const [only] = days;
    if (days.length === 1 && only) {
      if (known !== undefined) return { when: w3c(known, only.month, only.day), precision: 'day' };
      const alternatives = years.map((each) => w3c(each, only.month, only.day));
      return { when: w3c(undefined, only.month, only.day), precision: 'monthDay', alternatives };
    }
    const alternatives = years.flatMap((each) => days.map(({ month, day }) => w3c(each, month, day)));
    if (known === undefined) return { precision: 'open', alternatives };
    return { when: w3c(known), precision: 'year', alternatives };
  },
  examples: [
    {
      text: 'Date: 01/11/02 Alena',
      reads: 'or 1802-11-01 or 1802-01-11 or 1902-11-01 or 1902-01-11 or 2002-11-01 or 2002-01-11',
    },
    {
      text: 'Date: 01/11/02 Alena',
      habits: { years: { from: 1945, to: 2020 } },
      reads: 'when=2002 or 2002-11-01 or 2002-01-11',
    },
    { text: '1/11/2002', reads: 'when=2002 or 2002-11-01 or 2002-01-11' },
    { text: '1.6.1960', habits: { order: 'day-month' }, reads: 'when=1960-06-01' },
    { text: '1.6.1960', reads: 'when=1960 or 1960-06-01 or 1960-01-06' },
    { text: '28.6.1960', reads: 'when=1960-06-28' },
    { text: '28. 6. 1960', reads: 'when=1960-06-28' },
    { text: '6/28/1960', habits: { order: 'day-month' }, reads: 'when=1960-06-28' },
    { text: '05/05/1960', reads: 'when=1960-05-05' },
    { text: '28.06.60', habits: { years: { from: 1945, to: 1990 } }, reads: 'when=1960-06-28' },
    { text: '45/13/1960', reads: '' },
    { text: '23 –26/324', reads: '' },
    { text: 'No. 003923/60-7', reads: '' },
    { text: 'Nº 12/3/56-7', reads: '' },
  ],
};
