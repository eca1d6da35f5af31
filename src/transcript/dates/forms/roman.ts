import { dayMeant } from '../calendar.ts';
import type { DateForm } from '../date.ts';
import { ROMAN_MONTH, romanMonthOf } from '../months.ts';
import { END, START } from '../parts.ts';

/** A month in Roman numbers, as offices in the east and middle of Europe write it: it is certain which is the day. */
export const roman: DateForm = {
  name: 'Roman month',
  needs: /[IVX]/,
  pattern: new RegExp(
    String.raw`${START}(?<day>\d{1,2})(?<sign>\.?\s?[./-]\s?|\.?\s)(?<month>${ROMAN_MONTH})(?:(?:\s?[./-]\s?|\.?\s)(?<year>\d{4}|\d{2})(?!\d)(?:\s?(?:г\.|r\.))?)?${END}`,
    'gu',
  ),
  read({ day, sign = '', month = '', year }, habits) {
    // Without a year only “28/VII” is a date: “5 V” may be anything.
    if (year === undefined && !sign.includes('/')) return undefined;
    return dayMeant(Number(day), romanMonthOf(month), year, habits);
  },
  examples: [
    { text: 'CM No. 2114/55 - 10 X 1955', reads: 'when=1955-10-10' },
    { text: '28/VII [added by hand]', reads: 'when=--07-28' },
    { text: '28.VII.1955', reads: 'when=1955-07-28' },
    { text: '5.III.53 г.', habits: { years: { from: 1917, to: 1991 } }, reads: 'when=1953-03-05' },
    { text: '28. VII. 1955', reads: 'when=1955-07-28' },
    { text: 'division 5 V', reads: '' },
    { text: 'pp. 5-X', reads: '' },
  ],
};
