import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/edition/addresses.ts';
import { shownIdentifier } from '../../src/edition/authorities.ts';
import { sameAddresses } from '../../src/edition/entry-paths.ts';
import { letterOf } from '../../src/project/letters.ts';
import { htmlAt, pageAt, pagesOf, siteOf, wordsIn } from './site.ts';

const PERSONS = `<listPerson>
<person xml:id="mao"><persName type="preferred">Mao Zedong</persName><persName>Zedong</persName><persName>Mao</persName>
  <occupation when="1960" cert="high">Chairman</occupation><birth when="1893-12-26"/>
  <note type="identification" cert="low">Perhaps <ref target="#other">somebody</ref> else.</note>
  <langKnowledge>Chinese</langKnowledge><persona>Poet</persona>
  <idno type="GND">118577425</idno><idno type="card">17</idno></person>
<person xml:id="other"><persName>Żółw, Ewa &lt;script&gt;</persName></person>
<listRelation><relation name="teacher" active="#mao" passive="#other" from="1930"/></listRelation></listPerson>`;
const WORKS = `<listBibl><bibl xml:id="tiger"><title>Paper Tiger</title><author ref="persons.xml#mao">Mao</author></bibl></listBibl>`;
const named = (id: string, name: string, before = 'I met ') =>
  `<p xml:id="p-${name.replace(' ', '-')}">${before}<persName ref="../registers/persons.xml#${id}">${name}</persName> today.</p>`;
const dated = (when: string) =>
  `<profileDesc><creation><date when="${when}">${when}</date></creation></profileDesc>`;

const site = siteOf(
  [
    { stem: 'b', header: dated('1961'), body: named('mao', 'Mao') },
    {
      stem: 'a b',
      header: dated('1960-06-28'),
      body: named('mao', 'comrade Mao') + named('mao', 'him', 'Saw '),
    },
  ],
  { persons: PERSONS, works: WORKS },
);

describe('an entry whom only the correspondence of a record names', () => {
  const letter = (inside: string) => `<profileDesc><correspDesc>${inside}</correspDesc></profileDesc>`;
  const place = '<listPlace><place xml:id="orlind"><placeName>Orlind</placeName></place></listPlace>';
  const header =
    letter(`<correspAction type="sent"><persName ref="../registers/persons.xml#mao">Mao</persName>
    <placeName ref="../registers/places.xml#orlind">at Orlind</placeName></correspAction>
    <correspAction type="received"><persName ref="../registers/persons.xml#other"/></correspAction>
    <correspAction type="forwarded"><persName ref="../registers/persons.xml#other">E. Żółw</persName><note>in May</note></correspAction>
    <correspAction type="transmitted"><persName ref="../registers/persons.xml#other">The post</persName></correspAction>
    <correspAction type="answered"><persName ref="../registers/persons.xml#mao">Mao</persName></correspAction>`);
  const letters = siteOf([{ stem: 'a', title: 'A letter', header }], { persons: PERSONS, places: place });

  it('is told as what it is to it, with a link to the panel of the record', () => {
    const html = htmlAt(letters, 'registers/persons/mao.html');
    expect(wordsIn(html)).toContain('1 mention in 1 record A letter From: Mao');
    expect(html).toContain('href="../../records/a/reading.html#panel%3A"');
    expect(wordsIn(htmlAt(letters, 'registers/places/orlind.html'))).toContain('A letter Place: at Orlind');
    expect(wordsIn(htmlAt(letters, 'registers/persons/other.html'))).toContain(
      '3 mentions in 1 record A letter To: Żółw, Ewa <script> Forwarded: E. Żółw Transmitted: The post',
    );
  });

  it('can be chosen in the search', () => {
    expect(JSON.stringify(pageAt(letters, 'search.html').data)).toContain('"value":"mao"');
  });
});

it.each([
  ['en', 'Event Arrest: Was arrested. (1930)'],
  ['fr', 'Événement Arrest : Was arrested. (1930)'],
] as const)(
  'the page of an entry says in %s what an event is called, and what happened',
  (language, words) => {
    const persons = `<listPerson><person xml:id="a"><persName>A</persName><event when="1930"><label>Arrest</label>
    <desc>Was arrested.</desc></event></person></listPerson>`;
    const html = htmlAt(siteOf([], { persons }, { language }), 'registers/persons/a.html');
    expect(wordsIn(html)).toContain(words);
  },
);

describe('a relation', () => {
  const orgs = (relation: string) => `<listOrg><org xml:id="comm"><orgName>Committee</orgName></org>
    <org xml:id="sub"><orgName>Sub-committee</orgName></org></listOrg><listRelation><relation ${relation}/></listRelation>`;
  const both = 'active="#comm" passive="#sub"';

  it.each([
    [
      'en',
      `name="parentOrganization" ${both}`,
      'Parent organisation of: Sub-committee',
      'Parent organisation: Committee',
    ],
    [
      'cs',
      `name="parentOrganization" ${both}`,
      'Nadřízená organizace (čeho): Sub-committee',
      'Nadřízená organizace: Committee',
    ],
    [
      'en',
      `name="businessPartner" ${both}`,
      'business partner of: Sub-committee',
      'business partner: Committee',
    ],
    [
      'en',
      `name="P89_falls_within" ${both}`,
      'P89 falls within: Sub-committee',
      'P89 falls within this entry: Committee',
    ],
    [
      'en',
      `name="isVariantOf" ${both}`,
      'is variant of: Sub-committee',
      'is variant of this entry: Committee',
    ],
    ['en', 'name="allies" active="#comm #sub"', 'allies: Sub-committee', 'allies: Committee'],
    ['en', 'name="allies" mutual="#comm #sub"', 'allies: Sub-committee', 'allies: Committee'],
  ] as const)('in %s cannot be taken the wrong way: %s', (language, relation, ofActive, ofPassive) => {
    const of = siteOf([], { orgs: orgs(relation) }, { language });
    const relations = (id: string) => wordsIn(htmlAt(of, `registers/organisations/${id}.html`));
    expect(relations('comm')).toMatch(
      new RegExp(`(?:Relations|Vztahy) ${ofActive.replace(/[()]/g, '\\$&')}`),
    );
    expect(relations('sub')).toContain(` ${ofPassive}`);
  });
});

it('a work that is described in structure is known by its title', () => {
  const works = `<listBibl><biblStruct xml:id="w"><analytic><author>Doe, J.</author><title level="a">An article</title></analytic>
    <monogr><title level="j">Journal</title><imprint><date when="1950"/><biblScope unit="page">1–2</biblScope></imprint></monogr>
    </biblStruct><bibl xml:id="z"><title>Before</title></bibl></listBibl>`;
  const of = siteOf([], { works });
  const html = htmlAt(of, 'registers/works/w.html');
  expect(html).toContain('<title>An article');
  expect(html).toContain('"name":"An article"');
  expect(wordsIn(html)).toContain('Author Doe, J. Journal Journal Date 1950 Pages 1–2');
  expect(wordsIn(htmlAt(of, 'registers/works.html'))).toMatch(/A An article .*Doe, J. B Before/);
});

describe('an event that has dates', () => {
  const events = `<listEvent><event xml:id="trial" from="1911-04-30" to="1911-05-02" cert="low"><label>Trial</label></event></listEvent>`;
  const withEvent = siteOf([{ stem: 'a', title: 'A letter', header: dated('1911-04-01') }], { events });

  it('says them on its page, for readers and for machines', () => {
    const html = htmlAt(withEvent, 'registers/events/trial.html');
    expect(wordsIn(html)).toContain('Date from 30 April 1911 to 2 May 1911 (certainty: low)');
    expect(html).toContain('"startDate":"1911-04-30","endDate":"1911-05-02"');
  });

  it('stands in the chronology', () => {
    const html = htmlAt(withEvent, 'chronology.html');
    expect(wordsIn(html)).toMatch(
      /1 April 1911 A letter Written .*April 1911 to 2 May 1911 certainty: low Trial Event/,
    );
    expect(html).toContain('<a href="registers/events/trial.html">Trial</a>');
  });
});

describe('the list of a register', () => {
  const html = htmlAt(site, 'registers/persons.html');

  it('leads to each entry, with who it is and how often it is named', () => {
    expect(html).toContain('<a href="../registers/persons/mao.html">Mao Zedong</a>');
    expect(wordsIn(html)).toContain('Mao Zedong 3 mentions Chairman');
    expect(wordsIn(html)).toContain('no mention');
  });

  it('has other forms of a name at their place, but for those that the heading begins with', () => {
    expect(wordsIn(html)).toContain('Z Zedong, see Mao Zedong');
    expect(wordsIn(html)).not.toContain('Mao, see');
  });

  it('has persons by their surnames, whose pages call them as the register does', () => {
    const person = (id: string, forename: string, surname: string) =>
      `<person xml:id="${id}"><persName><forename>${forename}</forename> <surname>${surname}</surname></persName></person>`;
    const two = siteOf([], {
      persons: `<listPerson>${person('z', 'Ada', 'Zorn')}${person('b', 'Zoe', 'Bern')}</listPerson>`,
    });
    expect(wordsIn(htmlAt(two, 'registers/persons.html'))).toMatch(/B Bern, Zoe .* Z Zorn, Ada/);
    expect(wordsIn(htmlAt(two, 'registers/persons/z.html'))).toContain('Persons Ada Zorn');
  });

  it('has letters to jump to, each of which is there', () => {
    const jumps = Array.from(html.matchAll(/href="#(letter:[^"]+)"/g), ([, id]) =>
      decodeURIComponent(id ?? ''),
    );
    expect(jumps).toEqual(['letter:M', 'letter:Z']);
    for (const id of jumps) expect(html).toContain(`id="${id}"`);
  });

  it('is divided where it is long, and its letters lead to their page', () => {
    const many = Array.from(
      { length: 1300 },
      (_, n) =>
        `<person xml:id="p${n}"><persName>${n < 700 ? 'A' : 'B'}${String(n).padStart(4, '0')}</persName></person>`,
    );
    const large = siteOf([], { persons: `<listPerson>${many.join('')}</listPerson>` });
    expect(
      pagesOf(large)
        .filter(({ kind }) => kind === 'register')
        .map(({ path }) => path),
    ).toEqual(['registers/persons.html', 'registers/persons-2.html', 'registers/persons-3.html']);
    expect(pageAt(large, 'registers/persons.html').navigatedAs).toBe('Persons');
    const first = htmlAt(large, 'registers/persons.html');
    expect(first).toContain('href="#letter:A"');
    expect(first).toContain('href="../registers/persons-2.html#letter:B"');
    expect(first).toContain('<a href="../registers/persons.html" aria-current="page">1</a>');
  });

  it('puts letters of any script under themselves, all else under one sign', () => {
    expect(['Émile', 'жук', '김일성', '3 men', '“Quoted”', ''].map((name) => letterOf(name, 'en'))).toEqual([
      'E',
      'Ж',
      'ᄀ',
      '#',
      'Q',
      '#',
    ]);
  });
});

describe('the page of an entry', () => {
  const html = htmlAt(site, 'registers/persons/mao.html');
  const words = wordsIn(html);

  it('says all that the register says, with dates and certainty in words', () => {
    expect(words).toContain('Other forms of the name Zedong Mao');
    expect(words).toContain('Office or profession Chairman (1960; certainty: high)');
    expect(words).toContain('Born 26 December 1893');
    expect(words).toContain('Identification Perhaps somebody else. (certainty: low)');
    expect(words).toContain('Languages Chinese');
  });

  it('drops nothing that it has no word for', () => {
    expect(words).toContain('Poet');
  });

  it('links what the entry links, and numbers whose authority has addresses', () => {
    expect(html).toContain('<a href="../../registers/persons/other.html">somebody</a>');
    expect(html).toContain('href="https://d-nb.info/gnd/118577425"');
    expect(words).toContain('card: 17');
  });

  it('has every mention in its context, by record in the order of dates, each leading to its place', () => {
    expect(words).toContain('3 mentions in 2 records');
    expect(words).toMatch(
      /a b 28 June 1960 I met comrade Mao today\. Saw him today\. b 1961 I met Mao today\./,
    );
    expect(html).toContain('<a href="../../records/a%20b/reading.html#p-comrade-Mao">comrade Mao</a>');
  });

  it('shows a relation from both sides, and the works of an author', () => {
    expect(words).toContain('Teacher of: Żółw, Ewa <script> (from 1930)');
    expect(words).toContain('Named in other entries Paper Tiger Author');
    expect(wordsIn(htmlAt(site, 'registers/persons/other.html'))).toContain('Relations Teacher: Mao Zedong');
  });

  it('says so where no record names the entry', () => {
    expect(wordsIn(htmlAt(site, 'registers/persons/other.html'))).toContain(
      'No record of this edition names this entry.',
    );
  });

  it('says for machines who it is, and nothing in it ends the script that holds it', () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Person',
      name: 'Mao Zedong',
      alternateName: ['Zedong', 'Mao'],
      sameAs: 'https://d-nb.info/gnd/118577425',
    });
    expect(htmlAt(site, 'registers/persons/other.html')).not.toMatch(/<script>/);
  });

  it('is divided where there are very many mentions, and none is lost', () => {
    const body = Array.from({ length: 701 }, (_, n) => named('mao', `M${n}`)).join('');
    const large = siteOf([{ stem: 'a', body }], { persons: PERSONS });
    const pages = pagesOf(large).filter(({ path }) => path.startsWith('registers/persons/mao'));
    expect(pages.map(({ path }) => path)).toEqual([
      'registers/persons/mao.html',
      'registers/persons/mao/2.html',
      'registers/persons/mao/3.html',
    ]);
    const shown = pages.flatMap(({ data }) => data['records'] as { places: unknown[] }[]);
    expect(shown.flatMap(({ places }) => places)).toHaveLength(701);
    expect(htmlAt(large, 'registers/persons/mao/3.html')).toContain(
      'href="../../../records/a/reading.html#p-M700"',
    );
  });
});

it('pages of registers are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off',
      'valid-id': ['error', { relaxed: true }],
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'no-implicit-button-type': 'off',
      'require-sri': 'off',
    },
  });
  for (const path of [
    'registers/persons.html',
    'registers/persons/mao.html',
    'registers/works/tiger.html',
    'about.html',
    'chronology.html',
  ]) {
    const { results } = await validator.validateString(htmlAt(site, path));
    expect(
      results.flatMap((each) => each.messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`)),
    ).toEqual([]);
  }
});

describe('the name of an entry’s file', () => {
  it('stays as it is where every system takes it, also in other scripts', () => {
    expect(['kim-il-sung', 'Kim_2', 'a.b', 'жук'].map(fileName)).toEqual([
      'kim-il-sung',
      'Kim_2',
      'a.b',
      'жук',
    ]);
  });

  it('leads nowhere else, and is no name that a system keeps for itself', () => {
    expect(['a/b', '../x', 'a b', 'con', 'nul.x'].map(fileName)).toEqual([
      'a~2fb',
      '~2e.~2fx',
      'a~20b',
      '~con',
      '~nul.x',
    ]);
    expect(fileName('ж'.repeat(300)).length).toBeLessThan(60);
    expect(fileName('ж'.repeat(300))).not.toBe(fileName('ж'.repeat(301)));
  });

  it('is one of its own where two differ in capitals only, which is told', () => {
    const twins = siteOf([], {
      persons:
        '<listPerson><person xml:id="Kim"><persName>A</persName></person><person xml:id="kim"><persName>B</persName></person></listPerson>',
    });
    const [register] = twins.catalogue.registers;
    expect(register?.entries.map(({ path }) => path)).toEqual([
      'registers/persons/Kim.html',
      'registers/persons/kim~2.html',
    ]);
    expect(sameAddresses(register?.entries ?? [])).toMatchObject([
      { code: 'edition/same-address', severity: 'warning', location: { file: 'registers/persons.xml' } },
    ]);
    expect(pageAt(twins, 'registers/persons/kim~2.html').title).toBe('B');
  });
});

describe('a number of an authority', () => {
  it('has an address where the authority is known and would give such a number', () => {
    expect(shownIdentifier({ type: 'VIAF', value: '12345' }).href).toBe('https://viaf.org/viaf/12345');
    expect(shownIdentifier({ type: 'viaf', value: 'javascript:alert(1)' }).href).toBeUndefined();
    const href = 'https://www.geonames.org/3067696';
    expect(shownIdentifier({ type: 'URI', value: href, href })).toMatchObject({ label: 'GeoNames', href });
    const other = 'https://www.example.org/a';
    expect(shownIdentifier({ type: '', value: other, href: other }).label).toBe('example.org');
  });
});
