import type { DateForm } from '../date.ts';
import { END, START } from '../parts.ts';

/** A year alone, between 1000 and 2099; a number that is counted, or that stands behind “No.”, is none. */
export const yearAlone: DateForm = {
  name: 'year',
  needs: /\d{4}/,
  pattern: new RegExp(
    String.raw`(?<!(?:№|nº|n°|no|nr|č|par|p|pp)\.?\s?)(?<![$£€¥#§]\s?)${START}(?<year>1[0-9]\d{2}|20\d{2})(?:\s?(?:г\.|года|году|roku)(?![\p{L}]))?${END}(?!\s?(?:%|kg|km|tons?|tonnes?|t\b|rub|men|people|copies))`,
    'giu',
  ),
  read: ({ year = '' }) => ({ when: year, precision: 'year' }),
  examples: [
    { text: 'since 1960.', reads: 'when=1960' },
    { text: 'в 1953 году', reads: 'when=1953' },
    { text: 'No. 1960', reads: '' },
    { text: '1,960 or 19600 or 1960/7', reads: '' },
    { text: '1500 tons', reads: '' },
  ],
};
