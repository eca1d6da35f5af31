import { describe, expect, it } from 'vitest';
import { daysOf, isWithin } from '../../../src/edition/search/dates.ts';
import type { SearchDocument } from '../../../src/edition/search/entry.ts';
import { searchEntry } from '../../../src/edition/search/entry.ts';
import { excerpt } from '../../../src/edition/search/excerpt.ts';
import { inPart, partsFor } from '../../../src/edition/search/lookup.ts';
import { addPosting, readPostings } from '../../../src/edition/search/postings.ts';
import { readQuery } from '../../../src/edition/search/query.ts';
import { byDate, rank } from '../../../src/edition/search/rank.ts';
import { searchScript } from '../../../src/edition/search/script.ts';
import { searchFiles } from '../../../src/edition/search/search-files.ts';
import { intoShards, type RecordTable, shardFiles } from '../../../src/edition/search/shards.ts';
import { termsOf, words } from '../../../src/edition/search/words.ts';

function record(stem: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument {
  const blocks = [{ anchor: 'b1', runs: [text] }];
  const href = `records/${stem}/reading.html`;
  return { stem, title: 'A letter', href, kinds: [], people: [], places: [], blocks, ...more };
}

/** Words that are made from numbers, the small ones often: mulberry32, with the same numbers for the same seed. */
function invented(seed: number, length: number): string {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Array.from({ length }, () => `w${Math.floor(4000 ** next()).toString(36)}`).join(' ');
}

const many = Array.from({ length: 40 }, (_, i) => record(`r${i}`, `${invented(i, 400)} Nováček${i}`));

/** Runs the scripts of an index as a page does, and searches in what they bring. */
function opened(documents: readonly SearchDocument[]) {
  const shards: (readonly string[])[] = [];
  const tables: RecordTable[] = [];
  const parts = new Map<string, string>();
  const tei = {
    search: {
      index: (index: { shards: (readonly string[])[] }) => shards.push(...index.shards),
      records: (shard: number, table: RecordTable) => {
        tables[shard] = table;
      },
      names: () => {},
      part: (shard: number, first: string, lines: string) => parts.set(`${shard} ${first}`, lines),
      text: () => {},
    },
  };
  for (const { text } of searchFiles(documents)) new Function('tei', text)(tei);
  return {
    parts,
    search(query: string) {
      const lookups = readQuery(query).flatMap((wanted) => wanted.lookups);
      const found = lookups.map((lookup) =>
        shards.map((firsts, shard) =>
          (lookup.or ? [lookup, lookup.or] : [lookup])
            .flatMap((each) =>
              partsFor(each, firsts).flatMap((first) => inPart(parts.get(`${shard} ${first}`) ?? '', each)),
            )
            .map(readPostings),
        ),
      );
      return rank(found, tables, () => true).map(({ stem }) => stem);
    },
  };
}

describe('The index', () => {
  it('finds every word of every record, and no other record', () => {
    const index = opened(many);
    const terms = many.map(({ blocks: [block] }) => words(String(block?.runs[0])).flatMap(termsOf));
    for (const term of new Set(terms.flat())) {
      const having = many.flatMap(({ stem }, i) => (terms[i]?.includes(term) ? [stem] : []));
      expect(index.search(term).sort(), term).toEqual(having.sort());
    }
  });

  it('finds all words that begin so', () => {
    expect(opened(many).search('novacek1*').sort()).toEqual(
      ['r1', ...Array.from({ length: 10 }, (_, i) => `r1${i}`)].sort(),
    );
  });

  it('finds a word with a hyphen in its parts too, and without the hyphen', () => {
    const index = opened([
      record('a', 'Kim Il Sung'),
      record('b', 'Kim Il-sung'),
      record('c', 'Kim Ilsung'),
      record('d', 'Kim Il'),
    ]);
    expect(index.search('il-sung').sort()).toEqual(['a', 'b', 'c']);
    expect(index.search('il-su*').sort()).toEqual(['a', 'b', 'c']);
  });

  it('finds the first term of a part and its last', () => {
    expect(inPart('a A\nab AE\nb I', { term: 'a', prefix: false })).toEqual(['A']);
    expect(inPart('a A\nab AE\nb I', { term: 'a', prefix: true })).toEqual(['A', 'AE']);
    expect(inPart('a A\nab AE\nb I', { term: 'b', prefix: true })).toEqual(['I']);
    expect(inPart('a A\nab AE\nb I', { term: 'c', prefix: true })).toEqual([]);
    expect(inPart('', { term: 'a', prefix: true })).toEqual([]);
  });

  it('finds the records that have all words', () => {
    const index = opened([record('a', 'one two'), record('b', 'two three'), record('c', 'one three two')]);
    expect(index.search('one two').sort()).toEqual(['a', 'c']);
    expect(index.search('one four')).toEqual([]);
  });

  it('puts records first that have the words in their titles, then those that have them more often', () => {
    const index = opened([
      record('once', 'treaty and much else of other things that are said here'),
      record('often', 'treaty treaty treaty and much else of other things'),
      record('titled', 'and much else of other things', { title: 'The treaty' }),
    ]);
    expect(index.search('treaty')).toEqual(['titled', 'often', 'once']);
  });

  it('is the same whatever the order of the records', () => {
    expect(new Map(searchFiles(many.toReversed()).map(({ path, text }) => [path, text]))).toEqual(
      new Map(searchFiles(many).map(({ path, text }) => [path, text])),
    );
  });

  it('is changed in a few files where one word of a record is changed', () => {
    const before = new Map(searchFiles(many).map(({ path, text }) => [path, text]));
    expect(before.size).toBeGreaterThan(45);
    const changed = many.map((each) =>
      each.stem === 'r7' ? record('r7', `${each.blocks[0]?.runs[0]} news`) : each,
    );
    const other = searchFiles(changed).filter(({ path, text }) => before.get(path) !== text);
    expect(other.map(({ path }) => path).length).toBeLessThanOrEqual(3);
    expect(other.map(({ path }) => path)).toContain('search/text/r7.js');
  });

  it('can be of no records', () => {
    expect(opened([]).search('word')).toEqual([]);
  });

  it('divides many records by their names alone', () => {
    const entries = Array.from({ length: 3000 }, (_, i) => ({ stem: `r${i}`, length: 2500 }));
    const shards = intoShards(entries);
    expect(shards.length).toBe(16);
    const more = intoShards([...entries, { stem: 'new', length: 2500 }]);
    expect(more.filter((shard, i) => shard.length !== shards[i]?.length)).toHaveLength(1);
  });

  it('says which records are of a kind, of a date, and whom they name', () => {
    const entry = searchEntry(
      record('a', 'x', { kinds: ['Letter'], people: ['kim', 'kim'], when: '1960-06' }),
    );
    const { files } = shardFiles(0, [entry]);
    expect(files[0]?.text).toBe(
      'tei.search.records(0,{"stems":["a"],"when":["1960-06"],"lengths":[1],"kinds":["Letter"],"kindsOf":[[0]]});\n',
    );
    expect(files[1]?.text).toBe('tei.search.names(0,{"people":{"kim":"A"},"places":{}});\n');
  });
});

describe('Postings', () => {
  it('are read as they were written', () => {
    const postings = [0, 1, 2, 40, 41, 5000, 5001, 2_000_000].map((each, i) => ({
      record: each,
      grade: i % 8,
    }));
    const written = { text: '', last: 0 };
    for (const { record: each, grade } of postings) addPosting(written, each, grade);
    expect(readPostings(written.text)).toEqual(postings);
  });
});

describe('A script of the index', () => {
  it('is no way to inject another one, whatever a record says', () => {
    const text = '</script><script>alert(1)//\u2028\u2029<!-- "\\';
    const script = searchScript('text', 'a', { text });
    expect(script).not.toMatch(/[<>\u2028\u2029]/);
    let heard: unknown;
    new Function('tei', script)({ search: { text: (_: string, value: unknown) => (heard = value) } });
    expect(heard).toEqual({ text });
  });
});

describe('A date', () => {
  it.each([
    ['1960-06-28', '1960', '', true],
    ['1960', '1960-06-28', '1960-06-28', true],
    ['1960-06', '1960-07', '', false],
    ['1959-12-31', '1960', '1961', false],
    ['1961', '1960', '1960-12', false],
    ['', '1960', '', false],
    ['1955/1962', '1960', '1960-12', true],
    ['1955/1962', '1963', '', false],
    ['1955/1962', '', '1954', false],
    ['/1962', '1950', '1951', true],
    ['/1962', '1963', '', false],
    ['1955/', '1980', '', true],
    ['1955/', '', '1954', false],
    ['', '', '', true],
  ])('%s may lie from %s to %s: %s', (when, from, to, expected) => {
    expect(isWithin(when, from, to)).toBe(expected);
  });
});

describe('Hits in the order of their dates', () => {
  it('begin with the earliest, before our era too, of one day with the less exact, and end with those of none', () => {
    const sorted = [
      '-0100',
      '-0043-03-15',
      '0987',
      '1960/1962',
      '1960',
      '1960-01-01',
      '/1961',
      '1961-02',
      '12000',
      '',
    ];
    const hits = sorted.map((when, n) => ({ when, stem: `r${n}` }));
    expect(hits.toReversed().sort(byDate)).toEqual(hits);
  });
});

describe('What is no date', () => {
  it.each(['196', '1960-00', '1960-13', '1960-06-00', '1960-06-32', '28.6.1960', 'June 1960', ''])(
    '%s is told from one',
    (typed) => {
      expect(daysOf(typed)).toBeUndefined();
    },
  );
});

describe('An excerpt', () => {
  it('divides no character where there is no space to begin and to end at', () => {
    const text = '𠀀'.repeat(400);
    for (const start of [200, 202, 204]) {
      const whole = excerpt(text, [{ start, end: start + 2 }])
        .map((piece) => piece.text)
        .join('');
      expect(whole).toMatch(/^… 𠀀+ …$/u);
    }
  });

  it('is a part of a text round its first hit, in whole words, with every hit in it', () => {
    const text = `${'lorem '.repeat(50)}one two one ${'ipsum '.repeat(80)}`;
    const at = text.indexOf('one');
    const pieces = excerpt(text, [
      { start: at, end: at + 3 },
      { start: at + 8, end: at + 11 },
    ]);
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['one', 'one']);
    const whole = pieces.map((piece) => piece.text).join('');
    expect(whole).toMatch(/^… (?:lorem )+one two one (?:ipsum )*ipsum …$/);
    expect(whole.length).toBeLessThan(320);
  });
});
