import { describe, expect, it } from 'vitest';
import { citationCff } from '../../src/deposit/formats/citation-cff.ts';
import { datacite } from '../../src/deposit/formats/datacite.ts';
import { formats } from '../../src/deposit/formats/formats.ts';
import { invenio } from '../../src/deposit/formats/invenio.ts';
import { oaiDc } from '../../src/deposit/formats/oai-dc.ts';
import { packageLicence } from '../../src/deposit/formats/package-licence.ts';
import { packageReadme } from '../../src/deposit/formats/package-readme.ts';
import { zenodo } from '../../src/deposit/formats/zenodo.ts';
import type { Metadata } from '../../src/deposit/metadata.ts';
import { parse } from '../../src/xml/parse.ts';
import { elements, textOf } from '../../src/xml/tree.ts';
import { bare, changed, FULL, full } from './deposits.ts';
import { hasStandards, objections, objectionsToCff, objectionsToRecord, standard, yaml } from './outside.ts';

const DEPOSITS = [
  ['a full edition', full],
  ['an edition of which little is known', bare],
  [
    'one with a licence of its own',
    changed({ licence: { name: 'Ours', target: 'https://x.example/l', spdx: undefined } }),
  ],
  ['one dated by a year', changed({ date: '2026' })],
  ['one in its original language', changed({ originalLanguages: [] })],
  [
    'a draft with languages that are none',
    changed({ languages: ['English (US)'], otherTitles: [{ text: 'T', language: 'in Czech' }] }),
  ],
  ['one with a DOI of unusual characters', changed({ doi: '10.1002/(SICI)1<1::AID>3.0+X;2-#' })],
] as const;

const values = (xml: string, name: string) =>
  [...elements(parse(xml, 'a.xml').value?.root ?? never())].filter(({ local }) => local === name).map(textOf);

function never(): never {
  throw new Error('This is no XML');
}

describe('Each form reads again what it has written', () => {
  const readable = formats.filter(({ read }) => read !== undefined);

  it('there are five', () => {
    expect(readable.map(({ name }) => name)).toEqual([
      ...['datacite.xml', 'oai_dc.xml', 'invenio.json', '.zenodo.json', 'CITATION.cff'],
    ]);
  });

  it.each(readable)('$name: title, date, licence, DOI and creators', ({ read, write }) => {
    const facts = read?.(write(full));
    expect(facts?.title?.startsWith(FULL.title)).toBe(true);
    expect(facts?.date).toBe('2026-11-20');
    expect(facts?.doi).toBe('10.1234/orlind.1');
    expect(facts?.creators).toEqual(['Horáková, Jana', 'Plato', 'Arvenian Papers']);
    expect([facts?.licence?.spdx?.toUpperCase(), facts?.licence?.target]).toContainEqual(
      facts?.licence?.spdx === undefined ? FULL.licence?.target : 'CC-BY-4.0',
    );
  });

  it.each(readable)('$name says of what is not known that it is not', ({ read, write }) => {
    const facts = read?.(write(bare));
    expect({ ...facts, title: '' }).toEqual({
      ...{ title: '', date: undefined, licence: undefined, doi: undefined, creators: [] },
    });
  });
});

describe('DataCite', () => {
  it.skipIf(!hasStandards).each(DEPOSITS)('%s is valid by the schema of version 4.6', (_, deposit) => {
    expect(objections(datacite.write(deposit), standard('datacite/4.6/metadata.xsd')) ?? '').toBe('');
  });

  it('takes what is not known for what it is', () => {
    const xml = datacite.write(bare);
    expect(values(xml, 'identifier')).toEqual([':tba']);
    expect([...values(xml, 'creatorName'), ...values(xml, 'publisher')]).toEqual([':unav', ':unav']);
    expect(values(xml, 'publicationYear')).toEqual(['0000']);
    expect(xml).not.toContain('rights');
  });

  it('keeps the officials of 1957 out of the creators', () => {
    const xml = datacite.write(full);
    const all = values(xml, 'creatorName');
    expect(all.slice(0, 3)).toEqual(['Horáková, Jana', 'Plato', 'Arvenian Papers']);
    expect(all.slice(3)).toEqual(['Karel Nový']);
    expect(datacite.read?.(xml).creators).toHaveLength(3);
  });

  it('tells a translation from an edition in the language of the original', () => {
    expect(datacite.write(full)).toContain('relationType="IsTranslationOf"');
    expect(datacite.write(changed({ originalLanguages: [] }))).not.toContain('IsTranslationOf');
  });

  it('has the longitude of a place as its longitude', () => {
    const xml = datacite.write(full);
    expect([values(xml, 'pointLatitude'), values(xml, 'pointLongitude')]).toEqual([
      ['50.0875'],
      ['-14.4213'],
    ]);
  });

  it('names many originals by their fonds', () => {
    const [source] = FULL.sources;
    if (!source) return never();
    const sources = Array.from({ length: 500 }, (_, n) => ({
      ...source,
      idno: `K ${n}`,
      title: `Letter ${n}`,
    }));
    const items = values(datacite.write(changed({ sources })), 'relatedItem');
    expect(items).toHaveLength(1);
    expect(values(datacite.write(changed({ sources: sources.slice(0, 100) })), 'relatedItem')).toHaveLength(
      100,
    );
  });
});

describe('CITATION.cff', () => {
  it.skipIf(!hasStandards).each(DEPOSITS)('of %s is valid by the schema of version 1.2.0', (_, deposit) => {
    expect(objectionsToCff(citationCff.write(deposit))).toEqual([]);
  });

  it('is read by another program as what was meant, not as numbers, dates or truth values', () => {
    const read = yaml(citationCff.write(changed({ title: 'No', version: '1.10' }))) as Record<
      string,
      unknown
    >;
    expect(read).toMatchObject({
      ...{ title: 'No', version: '1.10', 'date-released': '2026-11-20', license: 'CC-BY-4.0' },
      keywords: ['consuls', '1957', 'yes'],
      authors: [
        {
          'family-names': 'Horáková',
          'given-names': 'Jana',
          affiliation: 'University of Orlind',
          orcid: 'https://orcid.org/0000-0002-1825-0097',
        },
        { name: 'Plato' },
        { name: 'Arvenian Papers' },
      ],
    });
    expect(read['abstract']).toBe(FULL.description);
  });

  it('tells whoever reads it that a draft is one', () => {
    expect(citationCff.write({ ...full, draft: true })).toContain('draft');
    expect(citationCff.write(full)).not.toContain('draft');
  });
});

describe('The record of InvenioRDM', () => {
  it.skipIf(!hasStandards).each(DEPOSITS)('of %s is valid by its schema', (_, deposit) => {
    expect(objectionsToRecord(invenio.write(deposit))).toEqual([]);
  });

  it('has what the service asks for, in its own words', () => {
    const { metadata, pids } = JSON.parse(invenio.write(full)) as Record<string, Record<string, unknown>>;
    expect(metadata).toMatchObject({
      resource_type: { id: 'dataset' },
      publication_date: '2026-11-20',
      rights: [{ id: 'cc-by-4.0' }],
      languages: [{ id: 'eng' }, { id: 'kor' }],
      locations: {
        features: [{ geometry: { type: 'Point', coordinates: [-14.4213, 50.0875] } }, { place: 'Telmarn' }],
      },
    });
    expect(pids).toEqual({ doi: { identifier: '10.1234/orlind.1', provider: 'external' } });
    const creators = metadata?.['creators'] as readonly { readonly person_or_org: object }[];
    expect(creators[0]?.person_or_org).toEqual({
      ...{ type: 'personal', name: 'Horáková, Jana', family_name: 'Horáková', given_name: 'Jana' },
      identifiers: [{ scheme: 'orcid', identifier: '0000-0002-1825-0097' }],
    });
  });

  it('writes texts so that none of them is taken for HTML', () => {
    const text = invenio.write(changed({ description: 'a < b & <script>' }));
    expect(JSON.parse(text).metadata.description).toBe('<p>a &lt; b &amp; &lt;script&gt;</p>');
  });

  it.skipIf(!hasStandards)('names relations, roles and types that its vocabularies have', async () => {
    const { readFileSync } = await import('node:fs');
    const ids = (name: string): readonly string[] =>
      readFileSync(standard(`invenio/vocabularies/${name}.yaml`), 'utf8').match(/(?<=^- id: ).+$/gm) ?? [];
    const text = invenio.write(full) + invenio.write(changed({ originalLanguages: [] }));
    const used = (key: string) =>
      Array.from(text.matchAll(new RegExp(`"${key}": \\{\\s*"id": "([^"]+)"`, 'g')), ([, id]) => id);
    const vocabularies: Readonly<Record<string, readonly string[]>> = {
      relation_type: ['relation_types'],
      role: ['roles'],
      resource_type: ['resource_types'],
      type: ['title_types', 'description_types', 'date_types'],
    };
    for (const [key, names] of Object.entries(vocabularies)) {
      expect(used(key).length).toBeGreaterThan(0);
      expect(used(key).filter((id) => !names.some((name) => ids(name).includes(id ?? '')))).toEqual([]);
    }
  });
});

describe('.zenodo.json', () => {
  /** Of its documentation: what is asked for, and what there is at all. */
  const FIELDS = new Set(
    'title upload_type description creators contributors publication_date access_right license keywords language version doi imprint_publisher notes references related_identifiers locations'.split(
      ' ',
    ),
  );

  it.each(DEPOSITS)('of %s has the fields of the older interface, and no others', (_, deposit) => {
    const read = JSON.parse(zenodo.write(deposit)) as Record<string, unknown>;
    expect(Object.keys(read).filter((key) => !FIELDS.has(key))).toEqual([]);
    for (const key of ['title', 'upload_type', 'description', 'creators', 'access_right'])
      expect(read[key]).toBeDefined();
    expect(read).not.toHaveProperty('metadata');
  });

  it('asks for open access only where a licence says so', () => {
    expect(JSON.parse(zenodo.write(full))).toMatchObject({ access_right: 'open', license: 'cc-by-4.0' });
    const own = changed({ licence: { name: 'Ours', target: 'https://x.example/l', spdx: undefined } });
    for (const deposit of [bare, own]) {
      const closed = JSON.parse(zenodo.write(deposit)) as object;
      expect(closed).toMatchObject({ access_right: 'closed' });
      expect(closed).not.toHaveProperty('license');
    }
    expect(zenodo.write(own)).toContain('Ours: https://x.example/l');
  });

  it('names no DOI that Zenodo itself will register', () => {
    expect(zenodo.write(changed({ doi: '10.5281/zenodo.1' }))).not.toContain('10.5281');
    expect(zenodo.write(full)).toContain('10.1234/orlind.1');
  });
});

describe('Dublin Core', () => {
  it('has the fifteen elements and no others', () => {
    const root = parse(oaiDc.write(full), 'a.xml').value?.root ?? never();
    const names = new Set([...elements(root)].map(({ local }) => local));
    expect([...names].sort()).toEqual(
      'contributor coverage creator date dc description identifier language publisher rights source subject title type'.split(
        ' ',
      ),
    );
  });
});

describe('What people read', () => {
  const all = () => true;

  it.each<[string, Partial<Metadata>, RegExp]>([
    ['the licence', {}, /CC BY 4\.0: https:\/\/creativecommons/],
    [
      'that there is none',
      { licence: undefined, rights: undefined, sourceRights: [] },
      /No licence is known/,
    ],
    ['the DOI', {}, /https:\/\/doi\.org\/10\.1234\/orlind\.1/],
  ])('README says %s', (_, different, words) => {
    expect(packageReadme.write(changed(different), all)).toMatch(words);
  });

  it('README says in the first lines that a draft is one, and how not to cite it', () => {
    const [start = ''] = packageReadme.write({ ...full, draft: true }, all).split('##');
    expect(start).toContain('**DRAFT.**');
    expect(packageReadme.write({ ...full, draft: true }, all)).toContain('do not cite a draft');
    expect(packageReadme.write(full, all)).not.toMatch(/draft/i);
  });

  it('README shows what is in angle brackets, as Markdown does not', () => {
    const text = packageReadme.write(
      changed({ title: 'To <Miller>', description: 'From <Orlind>,\n1 < 2' }),
      all,
    );
    expect(text).toContain('# To \\<Miller>');
    expect(text).toContain('From \\<Orlind>, 1 < 2');
  });

  it('README lists only what is in the package', () => {
    expect(packageReadme.write(full, (path) => path !== 'cmif.xml')).not.toContain('cmif.xml');
    expect(packageReadme.write(full, all)).toContain('cmif.xml');
  });

  it('LICENSE.txt claims no more than is known', () => {
    expect(packageLicence.write(bare)).toContain('No licence is known');
    expect(packageLicence.write(full)).toContain('licensed under CC BY 4.0');
    expect(packageLicence.write(full)).toContain('The State Archive allows publication.');
  });
});
