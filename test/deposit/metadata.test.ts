import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { register } from '../../src/checks/rules/sample.ts';
import { publication, type Sample, sample } from '../../src/deposit/readiness/sample.ts';
import { editionOf } from './edition-of.ts';

const metadataOf = (different: Sample = {}) => editionOf(sample(different)).metadata;

describe('the metadata of a small edition', () => {
  it('are those of edition.json and of its header', () => {
    expect(metadataOf()).toEqual({
      slug: 'letters-from-orlind',
      version: '1.0.0',
      title: 'Letters from Orlind',
      subtitle: undefined,
      otherTitles: [],
      description:
        'Seven letters that the consul of Arvenia in Orlind wrote to his ministry in the summer of 1957, from the papers of the consulate.',
      creators: [
        {
          name: 'Jana Horáková',
          family: 'Horáková',
          given: 'Jana',
          kind: 'person',
          orcid: 'https://orcid.org/0000-0002-1825-0097',
          ror: undefined,
          affiliation: undefined,
        },
      ],
      contributors: [],
      publisher: 'Arvenian Papers',
      date: '2026-11',
      licence: {
        name: 'CC BY 4.0',
        target: 'https://creativecommons.org/licenses/by/4.0/',
        spdx: 'CC-BY-4.0',
      },
      rights: undefined,
      sourceRights: ['The State Archive allows publication.'],
      languages: ['en'],
      originalLanguages: [],
      keywords: [],
      doi: '10.5281/zenodo.7654321',
      url: undefined,
      funding: [],
      sources: [
        {
          record: 'records/a.xml',
          repository: 'State Archive',
          settlement: 'Orlind',
          collections: [],
          idno: 'K 7/12',
          title: 'The consul to the ministry, 3 July 1957',
          authors: [],
          url: undefined,
        },
      ],
      created: { from: '1957-07-03', to: '1957-07-03' },
      places: [],
      letters: false,
    });
  });

  it('take from the header what edition.json leaves out', () => {
    const nothing = Object.fromEntries(
      ['description', 'editors', 'publisher', 'version', 'date', 'doi', 'licence'].map((key) => [
        key,
        undefined,
      ]),
    );
    const found = metadataOf({
      settings: nothing,
      title: `<title type="main">A letter</title><title xml:lang="cs">Dopis</title>
        <editor><persName><forename>Ivan</forename> <surname>Orel</surname></persName><affiliation>Institute of Letters</affiliation></editor>
        <funder>Arvenian Fund <idno>AF 7</idno></funder>`,
      publication: publication(
        '<date when="2025-03-01"/><idno type="DOI">https://doi.org/10.1000/xyz</idno>',
      ).replace('<publisher>', '<publisher>The '),
      profile:
        '<abstract><p>The consul reports.</p></abstract><textClass><keywords><term>harvest</term></keywords></textClass>',
    });
    expect(found).toMatchObject({
      description: 'The consul reports.',
      creators: [
        {
          name: 'Ivan Orel',
          family: 'Orel',
          given: 'Ivan',
          kind: 'person',
          affiliation: 'Institute of Letters',
        },
      ],
      otherTitles: [{ text: 'Dopis', language: 'cs' }],
      funding: [{ funder: 'Arvenian Fund', number: 'AF 7' }],
      publisher: 'The Arvenian Papers',
      date: '2025-03-01',
      doi: '10.1000/xyz',
      licence: { spdx: 'CC-BY-4.0' },
      keywords: ['harvest'],
      version: undefined,
    });
  });

  it('say who else has worked on it, each once for each work, with what the register knows of the name', () => {
    const title = `<title>A letter</title>
      <respStmt><resp key="trl">Translated by</resp><persName ref="../registers/persons.xml#orel">Ivan Orel</persName></respStmt>
      <respStmt><resp>Encoding in TEI</resp><orgName ref="https://ror.org/05dxps055">Institute of Letters</orgName></respStmt>
      <respStmt><resp key="pbl">On the web</resp><name type="org">Papers Online</name></respStmt>
      <respStmt><resp>Coffee</resp><persName type="unknown">Unknown</persName><name>Maria Nova</name></respStmt>`;
    const files = {
      'registers/persons.xml': register(
        '<listPerson><person xml:id="orel"><persName type="variant">I. Orel</persName><persName type="preferred">Orel, Ivan</persName><idno type="ORCID">0000-0002-1694-233X</idno></person></listPerson>',
      ),
      'records/b.xml': sample({ title })['records/a.xml'] ?? '',
    };
    const { contributors } = metadataOf({ title, files });
    expect(contributors.map(({ role, name, does, kind }) => [role, name, does, kind])).toEqual([
      ['translator', 'Ivan Orel', 'Translated by', 'person'],
      ['encoder', 'Institute of Letters', 'Encoding in TEI', 'organisation'],
      ['host', 'Papers Online', 'On the web', 'organisation'],
      ['other', 'Maria Nova', 'Coffee', 'person'],
    ]);
    expect(contributors[0]).toMatchObject({
      family: 'Orel',
      given: 'Ivan',
      orcid: 'https://orcid.org/0000-0002-1694-233X',
    });
    expect(contributors[1]?.ror).toBe('https://ror.org/05dxps055');
    expect(contributors[3]?.family).toBeUndefined();
  });

  it('sum up several records: what most of them say comes first, and dates are a span', () => {
    const other = (date: string, language: string, terms: readonly string[]) =>
      sample({
        text: `<text xml:lang="${language}">`,
        profile: `<creation><date when="${date}"/></creation><textClass><keywords>${terms.map((term) => `<term>${term}</term>`).join('')}</keywords></textClass>`,
      })['records/a.xml'] ?? '';
    const found = metadataOf({
      files: {
        'records/a.xml': other('1957-07', 'cs', ['harvest']),
        'records/b.xml': other('1956', 'en', ['trade', 'harvest']),
        'records/c.xml': other('1957-12-01', 'en', ['trade', 'harvest', 'harvest']),
      },
    });
    expect(found.languages).toEqual(['en', 'cs']);
    expect(found.keywords).toEqual(['harvest', 'trade']);
    expect(found.created).toEqual({ from: '1956', to: '1957-12-01' });
    expect(found.sources.map(({ record }) => record)).toEqual([
      'records/a.xml',
      'records/b.xml',
      'records/c.xml',
    ]);
    // One record’s own, and so not that of the edition.
    expect(
      metadataOf({
        settings: { description: undefined },
        files: { 'records/b.xml': other('1956', 'en', []) },
      }).description,
    ).toBeUndefined();
  });

  it('know places with their points from the register', () => {
    const found = metadataOf({
      profile: `<creation><date when="1957"/></creation><settingDesc><place><placeName>Varna</placeName><location><geo>43.2 27.9</geo></location></place></settingDesc>
        <correspDesc><correspAction type="sent"><placeName ref="../registers/places.xml#orlind">from Orlind</placeName></correspAction></correspDesc>`,
      files: {
        'registers/places.xml': register(
          '<listPlace><place xml:id="orlind"><placeName>Orlind</placeName><location><geo>50.1, 14.4</geo></location></place></listPlace>',
        ),
      },
    });
    expect(found.places).toEqual([
      { name: 'Orlind', point: [50.1, 14.4] },
      { name: 'Varna', point: [43.2, 27.9] },
    ]);
  });

  it.each([
    [
      'a letter',
      '<correspDesc><correspAction type="sent"/><correspAction type="received"/></correspDesc>',
      true,
    ],
    ['one without addressee', '<correspDesc><correspAction type="sent"/></correspDesc>', false],
    [
      'a record of a conversation that was sent on',
      '<correspDesc ref="#r"><correspAction type="sent"/><correspAction type="received"/></correspDesc>',
      false,
    ],
  ])('tell whether there are letters: %s', (_, description, expected) => {
    expect(
      metadataOf({ profile: description, body: '<div type="record" xml:id="r"><p>Text</p></div>' }).letters,
    ).toBe(expected);
  });

  it('do not make a person of a project, nor take a name apart', () => {
    const kinds = [
      'tei-edition project',
      'Jana Horáková',
      'Ludwig van Beethoven',
      'Institute of Letters',
      'Arvenian Papers Online',
      'ИВАН ОРЕЛ',
      '金日成 主席',
    ];
    const { creators } = metadataOf({ settings: { editors: kinds.map((name) => ({ name })) } });
    expect(creators.map(({ kind, family }) => [kind, family])).toEqual([
      ['organisation', undefined],
      ['person', undefined],
      ['person', undefined],
      ['organisation', undefined],
      ['person', undefined],
      ['person', undefined],
      ['person', undefined],
    ]);
  });

  it('have a DOI of the header only where it can be that of the edition', () => {
    const withDoi = (doi: string) => ({
      publication: publication(`<idno type="DOI">${doi}</idno>`),
    });
    const two = (a: string, b: string) =>
      metadataOf({
        settings: { doi: undefined },
        ...withDoi(a),
        files: { 'records/b.xml': sample(withDoi(b))['records/a.xml'] ?? '' },
      }).doi;
    expect(two('10.1000/a', '10.1000/A')).toBe('10.1000/a');
    expect(two('10.1000/a', '10.1000/b')).toBeUndefined();
  });
});

it('has the version that most of its records have, and none where each has one of its own', () => {
  const record = (edition: string) =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>
    <editionStmt><edition n="${edition}"/></editionStmt></fileDesc></teiHeader></TEI>`;
  const versionOf = (...editions: readonly string[]) =>
    editionOf({
      'edition.json': '{ "title": "T" }',
      ...Object.fromEntries(editions.map((each, index) => [`records/${index}.xml`, record(each)])),
    }).metadata.version;
  expect(versionOf('1.0', '1.1', '1.0')).toBe('1.0');
  expect(versionOf('A letter', 'Another letter', 'A third letter')).toBeUndefined();
});

const tei = new URL('../../tei/', import.meta.url);

describe.skipIf(!existsSync(tei))('the first edition', () => {
  const files: Record<string, string> = {
    'edition.json': readFileSync(new URL('edition.json', tei), 'utf8'),
  };
  for (const folder of ['records', 'registers'])
    for (const name of readdirSync(new URL(`${folder}/`, tei)).sort())
      files[`${folder}/${name}`] = readFileSync(new URL(`${folder}/${name}`, tei), 'utf8');

  it('has the metadata that it states, and no other', () => {
    const { contributors, sources, ...found } = editionOf(files).metadata;
    expect(found).toMatchObject({
      slug: 'lunch-in-pyongyang-june-1960',
      version: undefined,
      creators: [{ name: 'tei-edition project', kind: 'organisation' }],
      publisher: 'tei-edition project',
      date: undefined,
      licence: undefined,
      languages: ['en'],
      originalLanguages: ['cs'],
      doi: undefined,
      created: { from: '1960-06-28', to: '1960-06-28' },
      letters: true,
    });
    expect(found.sourceRights).toHaveLength(2);
    expect(found.places.map(({ name }) => name)).toEqual(['Pyongyang', 'Prague']);
    expect(contributors.map(({ role, name, family }) => [role, name, family])).toEqual([
      ['translator', 'Adolf Kotlik', 'Kotlik'],
      ['host', 'History and Public Policy Program, Digital Archive', undefined],
      ['encoder', 'tei-edition project', undefined],
    ]);
    expect(sources).toEqual([
      {
        record: 'records/1960-06-28-puzanov.xml',
        repository: 'State Central Archive',
        settlement: 'Prague',
        collections: ['File A. Novotny', 'foreign affairs', 'KPDR'],
        idno: undefined,
        title: 'Record of Conversation between the Czech Ambassador in the DPRK with the Soviet Ambassador',
        authors: ['Czechoslovak ambassador in the DPRK'],
        url: undefined,
      },
    ]);
  });
});
