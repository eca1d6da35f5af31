import { describe, expect, it } from 'vitest';
import { joined, placesOf } from '../../../src/edition/search/matches.ts';
import { readQuery } from '../../../src/edition/search/query.ts';

const word = (term: string, prefix = false) => ({ lookups: [{ term, prefix }] });

/** What a query finds in a text, in square brackets; nothing where some of it is not there. */
function marked(text: string, query: string): string | undefined {
  const places = placesOf(text, readQuery(query));
  if (places.some(({ length }) => length === 0)) return undefined;
  return joined(places).reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
}

describe('A query', () => {
  it('asks for each of its words once', () => {
    expect(readQuery('Kim  Nováček kim')).toEqual([word('kim'), word('novacek')]);
  });

  it('asks for words that begin so', () => {
    expect(readQuery('Nov*')).toEqual([word('nov', true)]);
  });

  it('asks for words that begin with the last one, while it is being typed', () => {
    expect(readQuery('kim nov', true)).toEqual([word('kim'), word('nov', true)]);
    expect(readQuery('kim nov ', true)).toEqual([word('kim'), word('nov')]);
  });

  it.each(['"Kim Il Sung"', '“Kim Il Sung”', '„Kim Il Sung“', '«Kim Il Sung»', '"Kim Il Sung'])(
    'asks for a phrase: %s',
    (query) => {
      const [wanted, ...others] = readQuery(query);
      expect(others).toEqual([]);
      expect(wanted?.sequence?.map(({ term }) => term)).toEqual(['kim', 'il', 'sung']);
    },
  );

  it('asks for nothing where there is no word', () => {
    for (const query of ['', ' ', '*', '""', '" . "', '—']) expect(readQuery(query)).toEqual([]);
  });
});

describe('In a text', () => {
  it.each([
    ['Nováček came', 'novacek', '[Nováček] came'],
    ['in P’yŏngyang.', 'pyongyang', 'in [P’yŏngyang].'],
    ['in Pyongyang.', 'P’yŏngyang', 'in [Pyongyang].'],
    ['the party’s leader', 'party', 'the [party’s] leader'],
    ['Sino-Soviet split', 'sinosoviet', '[Sino-Soviet] split'],
    ['Sino-Soviet split', 'soviet', '[Sino-Soviet] split'],
    ['Sino-Soviet split', '"soviet split"', 'Sino-[Soviet split]'],
    ['the Communist Party’s aid', '"communist party"', 'the [Communist Party’s] aid'],
    ['ministers and a ministry', 'minist*', '[ministers] and a [ministry]'],
    ['one two, three', '"two three"', 'one [two, three]'],
    ['one two three', '"one three"', undefined],
    ['one two thirds', '"two thi*"', 'one [two thirds]'],
    ['김일성은 말했다', '김일성', '[김일성은] 말했다'],
    ['김일과 일성', '김일성', undefined],
    ['경성에서', '성', '경[성에]서'],
    ['No. 003923/60-7', '003923', 'No. [003923/60-7]'],
    ['No. 003923/60-7', '003923/60-7', 'No. [003923/60-7]'],
  ])('%s: %s finds %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});
