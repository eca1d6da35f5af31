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
  ['en', { from: '1960', notAfter: '1962' }, 'from 1960 not after 1962'],
];

describe('A date', () => {
  it.each(DATES)('in %s: %s is %s', (language, date, words) => {
    expect(dateInWords(messages(language), date)).toBe(words);
  });

  it.each(['1960-06-31', '1960-02-30', '1900-02-29', '1960-13', '28.6.1960', '-0044-03-15', ''])(
    'that is none, %s, stays as it is',
    (date) => {
      expect(dateInWords(messages('en'), date)).toBe(date);
    },
  );

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
