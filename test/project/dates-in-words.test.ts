import { describe, expect, it } from 'vitest';
import { interfaceTexts } from '../../src/files/assets.ts';
import { type Dating, dateInWords, datingInWords } from '../../src/project/dates-in-words.ts';
import { readMessages } from '../../src/project/messages.ts';

const texts = interfaceTexts();
const messages = (language: string) => readMessages(language, texts, '').value;

const DATES: readonly (readonly [language: string, date: string, words: string])[] = [
  ['en', '1960-06-28', '28 June 1960'],
  ['de', '1960-06-28', '28. Juni 1960'],
  ['fr', '1960-06-28', '28 juin 1960'],
  ['cs', '1960-06-28', '28. června 1960'],
  ['fr', '1960-08-01', '1er août 1960'],
  ['de', '1960-03-01', '1. März 1960'],
  ['en', '1960-06', 'June 1960'],
  ['de', '1960-06', 'Juni 1960'],
  ['fr', '1960-06', 'juin 1960'],
  ['cs', '1960-06', 'červen 1960'],
  ['cs', '1960', '1960'],
  ['en', '1960-06-28Z', '28 June 1960'],
  ['en', '1953-02-01T10:30:00', '1 February 1953, 10:30'],
  ['de', '1953-02-01T09:30:00', '1. Februar 1953, 9:30\u00a0Uhr'],
  ['fr', '1953-02-01T10:30:05', '1er février 1953, 10\u00a0h\u00a030\u00a0min\u00a005\u00a0s'],
  ['cs', '1953-02-01T10:30:00', '1. února 1953, 10.30'],
  ['en', '1996-09-24T07:25:00Z', '24 September 1996, 7:25 (UTC)'],
  ['en', '14:12:38-05:00', '14:12:38 (UTC-05:00)'],
  ['en', '-0043-03-15', '15 March 43\u00a0BCE'],
  ['de', '-0043-03-15', '15. März 43\u00a0v.\u00a0Chr.'],
  ['fr', '-0043-03', 'mars 43\u00a0av.\u00a0J.-C.'],
  ['cs', '-0056', '56\u00a0př.\u00a0n.\u00a0l.'],
  ['en', '-0001-02-29', '29 February 1\u00a0BCE'],
  ['en', '--06-23', '23 June'],
  ['de', '--06-23Z', '23. Juni'],
  ['fr', '--06-01', '1er juin'],
  ['cs', '--06-23', '23. června'],
  ['en', '--02-29', '29 February'],
  ['cs', '--06', 'červen'],
  ['en', '--06-05:00', 'June'],
  ['en', '---23', 'day 23 of the month'],
  ['fr', '---23', 'jour 23 du mois'],
  ['en', '0987-01-01', '1 January 987'],
  ['fr', '0800-12', 'décembre 800'],
];

const SPANS: readonly (readonly [language: string, dating: Dating, words: string])[] = [
  ['en', { from: '1960-06-13', to: '1960-06-18' }, 'from 13 June 1960 to 18 June 1960'],
  ['de', { from: '1960-06-13', to: '1960-06-18' }, '13. Juni 1960 bis 18. Juni 1960'],
  ['fr', { from: '1960-06-13', to: '1960-06-18' }, '13 juin 1960 – 18 juin 1960'],
  ['cs', { from: '1960-06', to: '1961' }, 'od června 1960 do roku 1961'],
  ['en', { notBefore: '1960-06' }, 'not before June 1960'],
  ['de', { notBefore: '1960-06-28' }, 'nicht vor dem 28. Juni 1960'],
  ['de', { notBefore: '1960-06' }, 'nicht vor Juni 1960'],
  ['fr', { notAfter: '1960-04-01' }, 'pas après le 1er avril 1960'],
  ['cs', { notAfter: '1960-06' }, 'ne později než červen 1960'],
  ['en', { notBefore: '1959', notAfter: '1960' }, 'between 1959 and 1960'],
  ['de', { notBefore: '1959-12-31', notAfter: '1960-01' }, 'zwischen dem 31. Dezember 1959 und Januar 1960'],
  ['en', { when: '1960', from: '1961' }, '1960'],
  [
    'cs',
    { from: '-0056', to: '-0043' },
    'od roku 56\u00a0př.\u00a0n.\u00a0l. do roku 43\u00a0př.\u00a0n.\u00a0l.',
  ],
  ['de', { notBefore: '--06-23' }, 'nicht vor dem 23. Juni'],
  ['cs', { from: '--06', to: '--07-01' }, 'od června do 1. července'],
  ['fr', { notAfter: '---01' }, 'pas après le jour 1 du mois'],
  ['en', { from: '1960', notAfter: '1962' }, 'from 1960 not after 1962'],
];

describe('A date', () => {
  it.each(DATES)('in %s: %s is %s', (language, date, words) => {
    expect(dateInWords(messages(language), date)).toBe(words);
  });

  it.each([
    '1960-06-31',
    '1960-02-30',
    '1900-02-29',
    '1960-13',
    '28.6.1960',
    '-0044-13',
    '1960-06-31T10:30:00',
    '--06-31',
    '--13',
    '---32',
    '---00',
    '--6-1',
    '1960-06-28T25:00:00',
    '',
  ])('that is none, %s, stays as it is', (date) => {
    expect(dateInWords(messages('en'), date)).toBe(date);
  });

  it('has its name in each month of each language', () => {
    for (const language of ['en', 'de', 'fr', 'cs']) {
      const months = Array.from({ length: 12 }, (_, n) => `1960-${String(n + 1).padStart(2, '0')}`);
      const named = (day: string) => months.map((month) => dateInWords(messages(language), month + day));
      expect(new Set(named('')).size).toBe(12);
      expect(new Set(named('-15')).size).toBe(12);
    }
  });
});

describe('A span of time', () => {
  it.each(SPANS)('in %s: %o is %s', (language, dating, words) => {
    expect(datingInWords(messages(language), dating)).toBe(words);
  });

  it('of which nothing is known has no words', () => {
    expect(datingInWords(messages('en'), {})).toBeUndefined();
  });
});
