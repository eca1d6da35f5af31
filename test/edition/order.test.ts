import { describe, expect, it } from 'vitest';
import { termsOf, words } from '../../src/edition/search/words.ts';
import { letterOf } from '../../src/project/letters.ts';
import { folded, inOrder } from '../../src/project/order.ts';
import { pageAt, siteOf } from './site.ts';

const NAMES = ['Lukas', 'Łukasz', 'Lulu', 'Ödön', 'Øyvind', 'Owen', 'Straße', 'Strasser', 'Đorđe', 'Ægir'];
const sorted = ['Ægir', 'Đorđe', 'Lukas', 'Łukasz', 'Lulu', 'Ödön', 'Owen', 'Øyvind', 'Straße', 'Strasser'];

describe('A name in a list', () => {
  it('stands beside those of the same letters without accents and strokes', () => {
    expect(NAMES.toSorted((a, b) => inOrder(folded(a), folded(b)))).toEqual(sorted);
    expect(['Łukasz', 'Øyvind', 'Đorđe', 'Ægir', '김일성'].map((name) => letterOf(name, 'en'))).toEqual([
      'L',
      'O',
      'D',
      'A',
      'ᄀ',
    ]);
  });

  it('does so in registers and in the tables of records', () => {
    const persons = NAMES.map((name, id) => `<person xml:id="p${id}"><persName>${name}</persName></person>`);
    const letters = NAMES.map((title, index) => ({ stem: `r${index}`, title }));
    const site = siteOf(letters, { persons: `<listPerson>${persons.join('')}</listPerson>` });
    expect(site.catalogue.registers[0]?.entries.map(({ name }) => name)).toEqual(sorted);
    const { records } = pageAt(site, 'records-by-title.html').data as {
      records: readonly { title: string }[];
    };
    expect(records.map(({ title }) => title)).toEqual(sorted);
  });

  const CZECH = [
    'Cvrček',
    'Čapek',
    'Čech',
    'Čtvrtek',
    'Ďas',
    'Hus',
    'Chudý',
    'Ibl',
    'Mnicha',
    'Mníšek',
    'Mnich',
    'Rýn',
    '„Řád“',
    'Suk',
    'Šach',
    'Tůma',
    'Ťok',
    'Zub',
    'Žák',
    'Ёлка',
    'Žlutý',
    '김',
  ];
  const inCzech = [
    'Cvrček',
    'Čapek',
    'Čech',
    'Čtvrtek',
    'Ďas',
    'Hus',
    'Chudý',
    'Ibl',
    'Mnich',
    'Mnicha',
    'Mníšek',
    'Rýn',
    '„Řád“',
    'Suk',
    'Šach',
    'Ťok',
    'Tůma',
    'Zub',
    'Žák',
    'Žlutý',
    'Ёлка',
    '김',
  ];

  it('has the letters of the language of the interface', () => {
    const persons = CZECH.toReversed().map(
      (name, id) => `<person xml:id="p${id}"><persName>${name}</persName></person>`,
    );
    const letters = CZECH.map((title, index) => ({ stem: `r${index}`, title }));
    const site = siteOf(
      letters,
      { persons: `<listPerson>${persons.join('')}</listPerson>` },
      { language: 'cs' },
    );
    const page = (path: string) =>
      pageAt(site, path).data as Record<'jump' | 'records' | 'letters', readonly Record<string, unknown>[]>;
    expect(site.catalogue.registers[0]?.entries.map(({ name }) => name)).toEqual(inCzech);
    expect(page('records-by-title.html').records.map(({ title }) => title)).toEqual(inCzech);
    const { jump } = page('registers/persons.html');
    expect(jump.map(({ letter }) => letter)).toEqual([
      'C',
      'Č',
      'D',
      'H',
      'Ch',
      'I',
      'M',
      'R',
      'Ř',
      'S',
      'Š',
      'T',
      'Z',
      'Ž',
      'Е',
      'ᄀ',
    ]);
    expect(['Čech', 'C\u030cech', 'CHUDÝ', 'Élie', '3 ženy'].map((name) => letterOf(name, 'cs'))).toEqual([
      'Č',
      'Č',
      'Ch',
      'E',
      '#',
    ]);
    expect(['Čech', 'Chudý', 'Žák'].map((name) => letterOf(name, 'de'))).toEqual(['C', 'C', 'Z']);
  });

  it('comes after those with smaller numbers, and stands where its first letter belongs', () => {
    const titles = [
      '2 maps',
      '10 maps',
      '« Bonjour »',
      'Letter 2',
      'Letter 2a',
      'Letter 10',
      'No. 12/3',
      'No. 13',
    ];
    const date = '<profileDesc><creation><date when="1957-03-14"/></creation></profileDesc>';
    const site = siteOf(
      titles.toReversed().map((title, index) => ({ stem: `r${index}`, title, header: date })),
      {
        works: `<listBibl>${titles.map((title, n) => `<bibl xml:id="w${n}"><title>${title}</title></bibl>`)}</listBibl>`,
      },
    );
    const titlesAt = (path: string) =>
      (pageAt(site, path).data as { records: readonly { title: string }[] }).records.map(
        ({ title }) => title,
      );
    expect(titlesAt('records-by-title.html')).toEqual(titles);
    // Those of one date, too.
    expect(titlesAt('records.html')).toEqual(titles);
    expect(site.catalogue.registers[0]?.entries.map(({ name }) => name)).toEqual(titles);
  });

  it('is found in a search as it is sorted', () => {
    for (const name of NAMES) expect(words(name).flatMap(termsOf)).toEqual([folded(name)]);
  });

  it('keeps what is a letter and no accent in other scripts', () => {
    expect(folded('Ёлка')).toBe('елка');
    expect(folded('कि')).toBe('कि');
    expect(folded('O’Hara-Wynn')).toBe('oharawynn');
  });
});
