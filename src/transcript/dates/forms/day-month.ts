import { dayMeant } from '../calendar.ts';
import type { DateForm } from '../date.ts';
import { MONTH_SIGN, monthOf } from '../months.ts';
import { day, END, fullYear, GAP, month, QUOTE, START, YEAR_WORD, year } from '../parts.ts';

/** A day before the name of its month: it is certain which is which. */
export const dayMonth: DateForm = {
  name: 'day and month',
  needs: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`${START}(?:${QUOTE}\s?${day('quoted')}\s?${QUOTE}|${day('plain')})${GAP}(?:of\s|de\s)?[-/]?${month('month')}` +
      String.raw`(?:,?${GAP}(?:of\s|de\s)?[-/]?(?:${fullYear('year')}|(?<=[-/\s'’.])${year('short')}(?![\s]?[%\p{L}]))${YEAR_WORD})?${END}`,
    'giu',
  ),
  read({ quoted, plain, month: name = '', year: full, short }, habits) {
    return dayMeant(Number(quoted ?? plain), monthOf(name), full ?? short, habits);
  },
  examples: [
    { text: 'Pyongyang 28th June 1960', reads: 'when=1960-06-28' },
    { text: 'the 28th of June, 1960', reads: 'when=1960-06-28' },
    { text: 'on 23rd June to talk', reads: 'when=--06-23' },
    { text: 'Berlin, den 3. Mai 1956', reads: 'when=1956-05-03' },
    { text: 'le 1er août 1914', reads: 'when=1914-08-01' },
    { text: 'V Praze dne 28. června 1960', reads: 'when=1960-06-28' },
    { text: 'dne 28. cervence 1960', reads: 'when=1960-07-28' },
    { text: '5 марта 1953 г.', reads: 'when=1953-03-05' },
    { text: '«13» июня 1956 года', reads: 'when=1956-06-13' },
    { text: '1-го мая 1950', reads: 'when=1950-05-01' },
    { text: '“13” June 1956', reads: 'when=1956-06-13' },
    { text: 'Warszawa, dnia 10 października 1955 r.', reads: 'when=1955-10-10' },
    { text: 'Zagreb, 12. srpnja 1948.', reads: 'when=1948-07-12' },
    { text: 'Karsin, d. 2ten Novbr. 1884.', reads: 'when=1884-11-02' },
    { text: 'Bucureşti, 5 martie 1953', reads: 'when=1953-03-05' },
    { text: '12-Sep-1957', reads: 'when=1957-09-12' },
    { text: '25 MARCH 1960', reads: 'when=1960-03-25' },
    { text: '3 Oct. 62', habits: { years: { from: 1945, to: 1990 } }, reads: 'when=1962-10-03' },
    { text: '3 Oct. 62', reads: 'when=--10-03 or 1862-10-03 or 1962-10-03 or 2062-10-03' },
    { text: '31 June 1960', reads: 'when=1960-06' },
    { text: 'section 5 may apply', reads: '' },
    { text: 'Nº 395 - 9 August 1960', reads: 'when=1960-08-09' },
    { text: '45 March 1960', reads: 'when=1960-03' },
  ],
};
