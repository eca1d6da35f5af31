import { describe, expect, it } from 'vitest';
import { listedAs, registerEntries } from '../../src/document/register.ts';
import { readTei } from '../../src/document/tei.ts';
import { bytes } from './samples.ts';

function entries(standOff: string) {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff>${standOff}</standOff></TEI>`;
  const { value } = readTei(bytes(text), 'registers/x.xml');
  if (!value) throw new Error('not read');
  return registerEntries(value);
}

describe('the entries of a register', () => {
  it('have the preferred name as heading, and the other forms once each', () => {
    const [entry] = entries(`<listPerson><person xml:id="mao"><persName type="variant">Mao Tse-tung</persName>
      <persName type="preferred" xml:lang="zh-Latn">Mao
      Zedong</persName><persName>Mao Tse-tung</persName></person></listPerson>`);
    expect(entry).toMatchObject({
      kind: 'persons',
      id: 'mao',
      name: 'Mao Zedong',
      language: 'zh-Latn',
      names: ['Mao Tse-tung'],
    });
  });

  it('are listed by a surname that is marked, but for names that begin with it', () => {
    const person = (names: string) => `<person xml:id="a"><persName>${names}</persName></person>`;
    const listed = [
      '<forename>Ada</forename> <nameLink>van</nameLink> <surname>Torvane</surname>',
      '<surname>Torvane</surname>, <forename>Ada</forename>',
      '<surname>Kim</surname> <forename>Il Sung</forename>',
      '<forename>Johannes</forename> <surname>Johann</surname>',
      '<forename>Ada</forename>',
    ].map((names) => {
      const [entry] = entries(`<listPerson>${person(names)}</listPerson>`);
      return entry && listedAs(entry);
    });
    expect(listed).toEqual(['Torvane, Ada van', 'Torvane, Ada', 'Kim Il Sung', 'Johann, Johannes', 'Ada']);
  });

  it('are called by the smallest part of a place that has no other name, which is no fact then', () => {
    const [inside, plain] =
      entries(`<listPlace><place xml:id="a"><country>Norway</country><settlement><placeName>Orlind</placeName>
      <placeName>Orlinde</placeName></settlement><idno>1</idno></place><place xml:id="b"><country>Norway</country></place></listPlace>`);
    expect(inside).toMatchObject({ name: 'Orlind', names: ['Orlinde'] });
    expect(inside?.facts).toEqual([{ what: 'country', text: 'Norway' }]);
    expect(plain).toMatchObject({ name: 'Norway', facts: [] });
    const [told] = entries(
      `<listPlace><place xml:id="a"><settlement><placeName>Orlind</placeName><desc>A port.</desc></settlement></place></listPlace>`,
    );
    expect(told?.facts.map(({ text }) => text).join()).toContain('A port.');
  });

  it('may be called like a property of all objects', () => {
    const [entry] = entries(
      '<listPlace><place xml:id="a"><placeName>constructor</placeName></place></listPlace>',
    );
    expect(entry && listedAs(entry)).toBe('constructor');
  });

  it('keep every fact with its certainty, and dates that have no words', () => {
    const [entry] = entries(`<listPerson><person xml:id="a"><persName>A</persName><birth when="1912"/>
      <occupation>Envoy</occupation><note type="identification" cert="low">Perhaps B.</note></person></listPerson>`);
    expect(entry?.facts).toEqual([
      { what: 'birth', text: '1912', dating: { when: '1912' } },
      { what: 'occupation', text: 'Envoy' },
      { what: 'note', type: 'identification', text: 'Perhaps B.', certainty: 'low' },
    ]);
  });

  it('keep numbers of authority files, and link those that are addresses', () => {
    const [entry] =
      entries(`<listPlace><place xml:id="p"><placeName>Prague</placeName><idno type="GeoNames">3067696</idno>
      <idno type="URI">https://www.geonames.org/3067696</idno></place></listPlace>`);
    expect(entry?.identifiers).toEqual([
      { type: 'GeoNames', value: '3067696' },
      { type: 'URI', value: 'https://www.geonames.org/3067696', href: 'https://www.geonames.org/3067696' },
    ]);
  });

  it('are found in each other, with the facts that are their own, and the outer one leads to the inner one', () => {
    const found = entries(`<listPlace><place xml:id="bohemia"><placeName>Bohemia</placeName><idno>1</idno>
      <place xml:id="prague"><placeName>Prague</placeName><idno>2</idno><place xml:id="castle"><placeName>Castle</placeName></place></place>
      <place><placeName>Nowhere</placeName></place>
      <listPlace><place xml:id="plzen"><placeName>Plzeň</placeName></place></listPlace></place></listPlace>`);
    expect(found.map(({ id, identifiers }) => [id, identifiers.map(({ value }) => value)])).toEqual([
      ['bohemia', ['1']],
      ['prague', ['2']],
      ['castle', []],
      ['plzen', []],
    ]);
    const leading = (text: string, id: string) => ({
      what: 'place',
      text,
      runs: [{ text, to: { file: 'registers/x.xml', id } }],
    });
    expect(found[0]?.facts).toEqual([
      leading('Prague', 'prague'),
      { what: 'place', text: 'Nowhere' },
      leading('Plzeň', 'plzen'),
    ]);
  });

  it('of a biblStruct have its title as heading, and the rest as facts', () => {
    const [entry] =
      entries(`<listBibl><biblStruct xml:id="w"><analytic><author>Doe, J.</author><title level="a">An article</title></analytic>
      <monogr><title level="j">Journal</title><imprint><date when="1950"/><biblScope unit="page">1–2</biblScope></imprint></monogr>
      <idno type="DOI">10.1/x</idno><note>Seen.</note></biblStruct></listBibl>`);
    expect(entry).toMatchObject({ kind: 'works', name: 'An article', names: [] });
    expect(entry?.identifiers).toEqual([{ type: 'DOI', value: '10.1/x' }]);
    expect(entry?.facts).toEqual([
      { what: 'author', text: 'Doe, J.' },
      { what: 'title', type: 'j', text: 'Journal' },
      { what: 'date', text: '1950', dating: { when: '1950' } },
      { what: 'biblScope', type: 'page', text: '1–2' },
      { what: 'note', text: 'Seen.' },
    ]);
  });

  it.each([
    [
      '<monogr><author>Doe</author><title type="sub">B</title><title type="main">A</title></monogr>',
      'A',
      ['B'],
    ],
    ['<monogr><author>Doe, J.</author><imprint><date>1950</date></imprint></monogr>', 'Doe, J. 1950', []],
  ])('of a biblStruct are named by what there is: %s', (monogr, name, names) => {
    const [entry] = entries(`<listBibl><biblStruct xml:id="w">${monogr}</biblStruct></listBibl>`);
    expect(entry).toMatchObject({ name, names });
  });

  it.each([
    ['<note><p>First para.</p><p>Second.</p></note>', 'First para. Second.'],
    ['<note><list><item>a</item><item>b</item><item>C.</item> <item>d</item></list></note>', 'a, b, C. d'],
    ['<note>First<lb/>second, bro<lb break="no"/>ken</note>', 'First second, broken'],
    ['<address><street>Long St. 1</street><settlement>Orlind</settlement></address>', 'Long St. 1, Orlind'],
    ['<note>A (<bibl>B</bibl>, <hi>c</hi>d)</note>', 'A (B, cd)'],
  ])('part what stands by itself: %s', (part, text) => {
    const [entry] = entries(
      `<listPerson><person xml:id="a"><persName>A</persName>${part}</person></listPerson>`,
    );
    expect(entry?.facts.map((fact) => fact.text)).toEqual([text]);
  });

  it('part what stands by itself where it leads somewhere too', () => {
    const [entry] = entries(`<listPerson><person xml:id="a"><persName>A</persName><note><list>
      <item><ref target="https://a.example/">a</ref></item><item><ref target="https://b.example/">b</ref></item></list></note></person></listPerson>`);
    expect(entry?.facts[0]?.runs).toEqual([
      { text: 'a', to: { href: 'https://a.example/' } },
      { text: ', ' },
      { text: 'b', to: { href: 'https://b.example/' } },
    ]);
  });

  it('know the label of an event from its description', () => {
    const event = (inside: string) =>
      entries(
        `<listPerson><person xml:id="a"><persName>A</persName><event>${inside}</event></person></listPerson>`,
      )[0]?.facts;
    expect(event('<label>Arrest</label><desc>Was arrested.</desc>')).toEqual([
      { what: 'event', heading: 'Arrest', text: 'Was arrested.' },
    ]);
    expect(event('<label>Arrest</label>')).toEqual([{ what: 'event', text: 'Arrest' }]);
  });

  it('without a name have their words as a heading, and do not say them again', () => {
    const [plain, doubtful] = entries(`<listPerson><person xml:id="a"><note>A clerk.</note></person>
      <person xml:id="b"><note cert="low">A clerk.</note></person></listPerson>`);
    expect(plain).toMatchObject({ name: 'A clerk.', facts: [] });
    expect(doubtful?.facts).toEqual([{ what: 'note', text: 'A clerk.', certainty: 'low' }]);
  });

  it('without any words have their identifier as a heading', () => {
    expect(entries('<listPerson><person xml:id="nobody"/></listPerson>')[0]?.name).toBe('nobody');
  });

  it('are found in nested lists, and only with an identifier; works within another entry are no entries', () => {
    const found =
      entries(`<listOrg><listOrg><org xml:id="a"><orgName>A</orgName><listBibl><bibl xml:id="b"><title>B</title></bibl>
      </listBibl></org></listOrg><org><orgName>C</orgName></org></listOrg><listBibl><bibl xml:id="d"><title>D</title></bibl></listBibl>`);
    expect(found.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['organisations/a', 'works/d']);
  });
});
