import { describe, expect, it } from 'vitest';
import { interfaceTexts } from '../../src/files/assets.ts';
import type { Messages } from '../../src/project/messages.ts';
import { plural } from '../../src/project/plural.ts';

const texts = interfaceTexts();
const wordsOf = (language: string) => JSON.parse(texts.get(language) ?? '{}') as Messages['words'];
const english = wordsOf('en');
const others = ['cs', 'de', 'fr'];
const all = ['en', ...others];

const formsOf = (message: Messages['words'][string] | undefined): readonly string[] =>
  typeof message === 'object' ? Object.values(message) : [message ?? ''];

/** The places of a message; `{of-date}` is the same date as `{date}`, as it stands behind a preposition. */
function places(text: string): readonly string[] {
  const names = Array.from(text.matchAll(/\{([^}]*)\}/g), ([, name]) => name ?? '');
  return [...new Set(names.map((name) => name.replace(/^of-|-of$/, '')))].sort();
}

describe('The words of the interface', () => {
  it('are there in four languages', () => {
    expect([...texts.keys()].sort()).toEqual([...all].sort());
    expect(Object.keys(english).length).toBeGreaterThan(200);
  });

  it.each(all)('in %s stand in the order of their keys, so that merging them is easy', (language) => {
    const keys = Object.keys(wordsOf(language));
    expect(keys).toEqual([...keys].sort());
    const written = Array.from(texts.get(language)?.matchAll(/^ {2}"([^"]+)":/gm) ?? [], ([, key]) => key);
    expect(written, 'a key that is written twice').toEqual(keys);
  });

  it.each(others)('in %s have the same keys as in English', (language) => {
    expect(Object.keys(wordsOf(language))).toEqual(Object.keys(english));
  });

  it.each(others)('in %s have the places of the English ones', (language) => {
    const words = wordsOf(language);
    const wrong = Object.keys(english).filter((key) => {
      const wanted = new Set(formsOf(english[key]).flatMap(places));
      // “once” needs no number.
      const counts = typeof english[key] === 'object';
      return formsOf(words[key]).some((form) => {
        const found = places(form);
        const lacks = [...wanted].some((name) => !found.includes(name) && !(counts && name === 'n'));
        return lacks || found.some((name) => !wanted.has(name));
      });
    });
    expect(wrong).toEqual([]);
  });

  it.each(all)('in %s have each plural form of the language, and no other', (language) => {
    const needed = [...new Set([0, 1, 2, 5, 1.5].map((n) => plural(language, n)))].sort();
    const wrong = Object.entries(wordsOf(language)).filter(
      ([key, message]) =>
        typeof message !== typeof english[key] ||
        (typeof message === 'object' && Object.keys(message).sort().join() !== needed.join()),
    );
    expect(wrong).toEqual([]);
  });

  it.each(all)('in %s are nowhere empty, and have the quotation marks of the language', (language) => {
    const foreign: Readonly<Record<string, RegExp>> = {
      en: /["'«»„‟]|^\s*$/,
      de: /["'«»”]|“[^\p{P}\s]|^\s*$/u,
      fr: /["'“”„]|«[^\u202f]|[^\u202f][»;!?](?!\])|[^\u00a0]:(?!\d\d)|^\s*$/,
      cs: /["'«»”]|“[^\p{P}\s]|\s[vzskou] |^\s*$/u,
    };
    const wrong = Object.values(wordsOf(language))
      .flatMap(formsOf)
      .filter((form) => foreign[language]?.test(form));
    expect(wrong).toEqual([]);
  });

  it.each(others)('in %s are in that language: few are the same as in English', (language) => {
    const words = wordsOf(language);
    const ownWords = (key: string) => (formsOf(english[key])[0] ?? '').replace(/\{[^}]*\}/g, '');
    const same = Object.keys(english).filter(
      (key) => /\p{L}{4}/u.test(ownWords(key)) && words[key] === english[key],
    );
    expect(same.length).toBeLessThan(40);
    expect(same.filter((key) => /\p{L}.*\s\p{L}/u.test(ownWords(key)))).toEqual([]);
  });
});
