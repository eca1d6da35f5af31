import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/odd/describe/datatype-words.ts';
import type { DatatypeDescription, SchemaDescription } from '../../src/odd/odd.ts';
import { datatypeInWords } from '../../src/odd/pages/datatype.ts';
import { subject } from '../../src/odd/pages/links.ts';
import { messages } from '../edition/site.ts';

const schema: SchemaDescription = {
  ...{ version: 1, ident: 'x', title: '', namespace: '', language: 'fi', source: '' },
  ...{ start: [], elements: [], attributes: {}, classes: [], modules: [] },
};
const said = (language: string, name: string, min = 1, max: number | null = 1) => {
  const datatype: DatatypeDescription = { name, inWords: 'omia sanoja', min, max };
  return datatypeInWords(datatype, subject(schema, messages(language))).html;
};

describe('What may be written for a datatype', () => {
  it.each(Object.entries(WORDS))(
    '%s is said in English as in the description of a schema',
    (name, [one, several]) => {
      expect(said('en', name)).toBe(one);
      expect(said('en', name, 2, null)).toBe(`2 or more ${several}, with spaces between`);
    },
  );

  it.each(['de', 'fr', 'cs'])('is said in the language of the edition (%s)', (language) => {
    for (const name of Object.keys(WORDS)) {
      for (const max of [1, null]) {
        expect(said(language, name, 1, max)).not.toMatch(/omia|lang=| or | and |with spaces/);
        expect(said(language, name, 1, max)).not.toBe(said('en', name, 1, max));
      }
    }
  });

  it.each([
    ['en', 0, null, 'any number of words, with spaces between'],
    ['en', 1, null, 'one or more words, with spaces between'],
    ['en', 3, 3, '3 words, with spaces between'],
    ['en', 2, 4, '2 to 4 words, with spaces between'],
    ['de', 2, null, 'Wörter (mindestens 2), mit Leerzeichen dazwischen'],
    ['fr', 2, 4, 'de 2 à 4 mots, avec des espaces pour les séparer'],
    ['cs', 3, 3, 'slova (právě 3), s mezerami mezi nimi'],
  ])('in %s, from %i to %s, is %s', (language, min, max, expected) => {
    expect(said(language, 'teidata.word', min, max).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it('of one that an ODD makes itself is in the words and the language of the ODD', () => {
    expect(said('de', 'letters.shelfmark')).toBe('<span lang="fi">omia sanoja</span>');
  });
});
