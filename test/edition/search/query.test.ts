import { describe, expect, it } from 'vitest';
import { blocksWithHits, joined, placesOf } from '../../../src/edition/search/matches.ts';
import { begun, readQuery } from '../../../src/edition/search/query.ts';

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

  it('asks for phrases that end so, while they are being typed or where their end was forgotten', () => {
    expect(readQuery('"kim nov', true)).toEqual(readQuery('"kim nov*"'));
    expect(readQuery('"kim nov"', true)).toEqual(readQuery('"kim nov"'));
  });

  it('is begun where it ends with two letters, and else whole', () => {
    expect(['nov', 'n', 'nov ', '"nov"', ''].map(begun)).toEqual(['nov*', 'n', 'nov ', '"nov"', '']);
  });

  it('asks the index alone for two characters of a script without spaces', () => {
    expect(readQuery('김일')).toEqual([word('김일')]);
    expect(readQuery('"北京 京"')[0]?.sequence).toHaveLength(3);
  });

  it('takes quotation marks between Hebrew letters for letters', () => {
    for (const query of ['צה"ל', 'צה״ל', 'צה”ל', 'צהל']) expect(readQuery(query)).toEqual([word('צהל')]);
    expect(readQuery('"משה שרת"')[0]?.sequence).toHaveLength(2);
  });

  it('is the same whether its letters are composed or not', () => {
    for (const query of ['Nováček', '김일성', 'がき']) {
      expect(readQuery(query.normalize('NFD'))).toEqual(readQuery(query));
    }
  });

  it.each([
    '"Kim Il Sung"',
    '“Kim Il Sung”',
    '„Kim Il Sung“',
    '«Kim Il Sung»',
    '‹Kim Il Sung›',
    '"Kim Il Sung',
  ])('asks for a phrase: %s', (query) => {
    const [wanted, ...others] = readQuery(query);
    expect(others).toEqual([]);
    expect(wanted?.sequence?.flatMap(({ parts }) => parts.map(({ term }) => term))).toEqual([
      'kim',
      'il',
      'sung',
    ]);
  });

  it('asks for nothing where there is no word', () => {
    for (const query of ['', ' ', '*', '""', '" . "', '—', '?!', '- -', 'ʼ', '" ʼ "', '״'])
      expect(readQuery(query)).toEqual([]);
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
    ['김일성은 말했다', '김일성', '[김일성]은 말했다'],
    ['김일과 일성', '김일성', undefined],
    ['경성에서', '성', '경[성]에서'],
    ['カタカナ文字', 'カタカナ', '[カタカナ]文字'],
    ['平壌で北京の', '"平壌 北京"', undefined],
    ['ประเทศเกาหลีเหนือ', 'เกาหลี', 'ประเทศ[เกาหลี]เหนือ'],
    ['เกิดน้ำท่วม', 'น้ำ', 'เกิด[น้ำ]ท่วม'],
    ['ប្រទេសកម្ពុជា', 'កម្ពុជា', 'ប្រទេស[កម្ពុជា]'],
    ['ປະເທດລາວ', 'ລາວ', 'ປະເທດ[ລາວ]'],
    ['မြန်မာနိုင်ငံ', 'နိုင်ငံ', 'မြန်မာ[နိုင်ငံ]'],
    ['the U.S.S.R. and', 'USSR', 'the [U.S.S.R]. and'],
    ['the U.S.S.R. and', '"U.S.S.R. and"', 'the [U.S.S.R. and]'],
    ['the USSR and', 'U.S.S.R.', 'the [USSR] and'],
    ['the U. S. S. R. and', 'U.S.S.R.', 'the [U. S. S. R]. and'],
    ['The U.S. told us', 'U.S.', 'The [U.S]. told us'],
    ['It told us', 'U.S.', undefined],
    ['J.V. Stalin', '"V. Stalin"', 'J.[V. Stalin]'],
    ['The U.S.Army', 'army', 'The U.S.[Army]'],
    ['1,200 tons', '1200', '[1,200] tons'],
    ['1200 tons', '1,200', '[1200] tons'],
    ['1.200 Tonnen', '1,200', '[1.200] Tonnen'],
    ['3 of 5, 3.5 of 6', '3.5', '3 of 5, [3.5] of 6'],
    ['35 of them', '3.5', undefined],
    ['on 14.3.1957', '14.3.1957', 'on [14.3.1957]'],
    ['on 14.3.1957', '1957', 'on [14.3.1957]'],
    ['on 14.3., in 1957', '14.3.1957', undefined],
    ['3.5kg', '3.5kg', '[3.5kg]'],
    ['Kim Il Sung', 'Il-sung', 'Kim [Il Sung]'],
    ['Kim Il-sung', '"Kim Il Sung"', '[Kim Il-sung]'],
    ['Kim Ilsung', 'il-sung', 'Kim [Ilsung]'],
    ['Il is not Sung', 'il-sung', undefined],
    ['economic co-operation now', '"economic cooperation now"', '[economic co-operation now]'],
    ['economic cooperation now', '"economic co-operation now"', '[economic cooperation now]'],
    ['a minister-president of', '"minist* of"', 'a [minister-president of]'],
    ['a ʼ b', '"a b"', '[a ʼ b]'],
    ['הדו״ח של צה"ל', 'צהל', 'הדו״ח של [צה"ל]'],
    ['كتـــاب', 'كتاب', '[كتـــاب]'],
    ['تهران', 'تهران', '[تهران]'],
    ['علی اکبر', 'علي', '[علی] اکبر'],
    ['No. 003923/60-7', '003923', 'No. [003923/60-7]'],
    ['No. 003923/60-7', '003923/60-7', 'No. [003923/60-7]'],
  ])('%s: %s finds %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe('In a block whose transcript and text for readers differ', () => {
  const block = ['b1', ['c.', 'comrade'], ' Puzanov and the ', ['Minstry', 'Ministry']] as const;
  const found = (query: string) =>
    blocksWithHits([block], readQuery(query)).map(({ side, found }) => [side, found]);

  it('the text for readers is shown where it has everything', () => {
    expect(found('comrade ministry')).toEqual([['reading', [0, 1]]]);
    expect(found('puzanov')).toEqual([['reading', [0]]]);
  });

  it('the transcript is shown where it has more', () => {
    expect(found('"c. Puzanov" minstry')).toEqual([['original', [0, 1]]]);
  });

  it('both are shown where each has what the other does not have', () => {
    expect(found('ministry "c. Puzanov"')).toEqual([
      ['reading', [1]],
      ['original', [0]],
    ]);
  });
});

describe('A query of very many words', () => {
  it('is looked for in a long text without much ado', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' ');
    const places = placesOf(many, readQuery(many));
    expect(places).toHaveLength(5000);
    expect(places.every(({ length }) => length === 1)).toBe(true);
    expect(placesOf(many, readQuery(`"${many}"`))).toEqual([[{ start: 0, end: many.length }]]);
  });
});
