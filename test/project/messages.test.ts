import { describe, expect, it } from 'vitest';
import { type Messages, readMessages, say, sayCount } from '../../src/project/messages.ts';
import { plural } from '../../src/project/plural.ts';

const TEXTS = new Map([
  ['en', '{"greeting": "Good day", "letters": {"one": "{n} letter", "other": "{n} letters"}}'],
  ['de', '{"greeting": "Guten Tag"}'],
  [
    'cs',
    '{"greeting": "Dobrý den", "letters": {"one": "{n} dopis", "few": "{n} dopisy", "other": "{n} dopisů"}}',
  ],
]);

describe('The language of the interface', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-ch', 'de'],
    ['en-GB', 'en'],
  ])('%s is content with the words in %s', (tag, language) => {
    const { value, diagnostics } = readMessages(tag, TEXTS, 'edition.json');
    expect(value.language).toBe(language);
    expect(diagnostics).toEqual([]);
  });

  it('is English where there are no words in the one that is wanted, and the finding names those there are', () => {
    const { value, diagnostics } = readMessages('ru', TEXTS, 'letters/edition.json');
    expect(say(value, 'greeting')).toBe('Good day');
    expect(diagnostics).toMatchObject([
      {
        code: 'edition/interface-language',
        severity: 'info',
        message: 'There are no words of the interface in “ru”: headings and notices are in English',
        location: { file: 'letters/edition.json' },
        hint: 'The language of the interface can be “cs”, “de” or “en”.',
      },
    ]);
  });
});

describe('A message', () => {
  const messages: Messages = {
    language: 'en',
    words: {
      whole: '{from} to {to}',
      letters: { one: '{n} letter of {year}', other: '{n} letters of {year}' },
    },
  };

  it('has values at its places, and what stands in a value is no place', () => {
    expect(say(messages, 'whole', { from: '{to}', to: 2 })).toBe('{to} to 2');
  });

  it('has one full stop at its end, also where a value ends with one', () => {
    const imprint = { language: 'en', words: { publisher: 'Published by {name}.' } };
    const said = ['Archive & Co.', 'Archive'].map((name) => say(imprint, 'publisher', { name }));
    expect(said).toEqual(['Published by Archive & Co.', 'Published by Archive.']);
  });

  it('has a form for a number', () => {
    expect(sayCount(messages, 'letters', 1, { year: 1960 })).toBe('1 letter of 1960');
    expect(sayCount(messages, 'letters', 2, { year: 1960 })).toBe('2 letters of 1960');
    const { value: czech } = readMessages('cs', TEXTS, '');
    expect([1, 3, 5].map((n) => sayCount(czech, 'letters', n))).toEqual(['1 dopis', '3 dopisy', '5 dopisů']);
  });

  it('that is missing, or does not count, is a mistake of ours', () => {
    expect(() => say(messages, 'hole')).toThrow('There are no words for hole in en');
    expect(() => say(messages, 'letters')).toThrow('letters');
    expect(() => sayCount(messages, 'whole', 2)).toThrow('that count');
  });
});

describe('Plurals', () => {
  const numbers = [...Array(130).keys(), 0.5, 1.5, 2.5, 1000, 1001, 1234];

  it.each(['en', 'de', 'fr', 'cs'])('of %s are those of Unicode’s CLDR', (language) => {
    const rules = new Intl.PluralRules(language);
    expect(numbers.map((n) => plural(language, n))).toEqual(numbers.map((n) => rules.select(n)));
  });
});
