import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/repository/check-record.ts';
import { vocabularies } from '../../src/repository/vocabularies.ts';
import { metadata as least } from './journeys.ts';

const SHARED = new URL('../../../shared/standards/invenio/', import.meta.url);
const haveSchema = existsSync(SHARED);
const text = (path: string) => readFileSync(new URL(path, SHARED), 'utf8');

/** A record with everything that an edition can say. */
const full = {
  ...least,
  additional_titles: [{ title: 'Dopisy', type: { id: 'translated-title' }, lang: { id: 'ces' } }],
  description: '<p>Letters.</p>',
  additional_descriptions: [
    { description: 'Originals: Box 7', type: { id: 'technical-info' }, lang: { id: 'eng' } },
  ],
  creators: [
    ...least.creators,
    {
      person_or_org: {
        type: 'organizational',
        name: 'Timber Board',
        identifiers: [{ scheme: 'ror', identifier: '05dxps055' }],
      },
      affiliations: [{ name: 'State' }],
    },
  ],
  contributors: [
    {
      person_or_org: { type: 'personal', family_name: 'Lind', given_name: 'Olaf', name: 'Lind, Olaf' },
      role: { id: 'translator' },
      affiliations: [{ id: '01ggx4157' }],
    },
  ],
  rights: [{ id: 'cc-by-4.0' }, { title: { en: 'Free' }, link: 'https://example.org/free' }],
  copyright: '© 2026 Ada Berg',
  subjects: [{ subject: 'timber' }],
  languages: [{ id: 'eng' }, { id: 'ces' }],
  dates: [{ date: '1957/1958-03', type: { id: 'coverage' }, description: 'Of the documents' }],
  version: '1.0.0',
  identifiers: [{ scheme: 'url', identifier: 'https://example.org/letters/' }],
  related_identifiers: [
    {
      identifier: 'https://example.org/1',
      scheme: 'url',
      relation_type: { id: 'isderivedfrom' },
      resource_type: { id: 'publication' },
    },
  ],
  sizes: ['3 files'],
  formats: ['application/tei+xml'],
  locations: {
    features: [
      { geometry: { type: 'Point', coordinates: [14.4, 50.1] }, place: 'Telmarn' },
      { place: 'Orlind' },
    ],
  },
  funding: [{ funder: { name: 'Fund' }, award: { number: '7', title: { en: 'Timber' } } }],
  references: [{ reference: 'A book', identifier: '10.1234/book', scheme: 'doi' }],
};
const wholeOf = (metadata: object) => ({
  access: { record: 'public', files: 'public' },
  files: { enabled: true },
  metadata,
  pids: { doi: { identifier: '10.5281/zenodo.7', provider: 'external' } },
});
const found = (metadata: object) =>
  checkRecord(wholeOf(metadata), 'invenio.json').map(({ message }) => message);

describe('The description of a package', () => {
  it.each([
    ['the least', least],
    ['everything', full],
  ])('with %s is right', (_, metadata) => {
    expect(found(metadata)).toEqual([]);
  });

  it.each([
    ['metadata.title: has fewer than 3 characters', { title: 'A ' }],
    ['metadata.title: is missing', { title: undefined }],
    ['metadata.publisher: is missing', { publisher: undefined }],
    ['metadata.creators: is empty', { creators: [] }],
    [
      'metadata.creators[0].person_or_org.family_name: is missing',
      { creators: [{ person_or_org: { type: 'personal', name: 'Ada' } }] },
    ],
    [
      'metadata.creators[0].person_or_org.name: is missing',
      { creators: [{ person_or_org: { type: 'organizational' } }] },
    ],
    [
      'metadata.creators[0].person_or_org.type: “personal” or “organizational” was expected, and “person” is there',
      { creators: [{ person_or_org: { type: 'person', name: 'Ada' } }] },
    ],
    [
      'metadata.contributors[0].role: is missing',
      { contributors: [{ person_or_org: { type: 'organizational', name: 'A' } }] },
    ],
    ...['12 May 2026', '2026-13', '2026-02-30', '2026-05-12T10:00', '1957/1958/1959', ':unav', '1957/'].map(
      (value) =>
        [
          `metadata.publication_date: a date such as 2026, 2026-05 or 2026-05-12 was expected, and “${value}” is there`,
          { publication_date: value },
        ] as const,
    ),
    [
      'metadata.resource_type.id: “datasett” is no kind of resource that is known; perhaps “dataset” is meant',
      { resource_type: { id: 'datasett' } },
    ],
    [
      'metadata.languages[0].id: a code of ISO 639-3 such as “eng” was expected, and “en” is there',
      { languages: [{ id: 'en' }] },
    ],
    [
      'metadata.rights[0].title: has no place there',
      { rights: [{ id: 'cc-by-4.0', title: { en: 'CC BY' } }] },
    ],
    ['metadata.rights[0].title: is missing', { rights: [{}] }],
    [
      'metadata.rights[0].id: an identifier of SPDX in small letters was expected, and “CC-BY-4.0” is there',
      { rights: [{ id: 'CC-BY-4.0' }] },
    ],
    ['metadata.subjects[0]: has neither id nor subject', { subjects: [{}] }],
    [
      'metadata.locations.features[0].geometry.coordinates: longitude and latitude in degrees were expected',
      { locations: { features: [{ geometry: { type: 'Point', coordinates: [14.4, 95] } }] } },
    ],
    ['metadata.keywords: has no place there', { keywords: ['timber'] }],
    ['metadata.toString: has no place there', { toString: 'x' }],
  ] as const)('%s', (message, change) => {
    expect(found({ ...full, ...change })).toEqual([message]);
  });

  it.each([['a text'], [null], [[]]])('that is %j is none', (value) => {
    expect(checkRecord(value, 'invenio.json').map(({ code }) => code)).toEqual(['deposit/record']);
  });
});

/** All values that come of one part of a value being left out, made another kind, or named wrongly. */
function* spoilt(value: unknown): Generator<unknown> {
  for (const other of [7, true, 'text', [], {}, [7], { odd: 1 }]) yield other;
  if (Array.isArray(value))
    for (const [index, each] of value.entries())
      for (const part of spoilt(each)) yield value.map((item: unknown, at) => (at === index ? part : item));
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      yield { ...rest, [`${name}s`]: each };
      for (const part of spoilt(each)) yield { ...value, [name]: part };
    }
}

describe.skipIf(!haveSchema)('Beside the JSON Schema of InvenioRDM', () => {
  const metadataSchema = () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const path of ['records/definitions-v2.0.0.json', 'definitions-v1.0.0.json']) {
      // One of the definitions is called as the keyword is.
      const { $schema, ...definitions } = JSON.parse(text(path)) as Record<string, unknown>;
      ajv.addSchema({ ...definitions, $id: `local://${path}` });
    }
    const { properties } = JSON.parse(text('records/record-v6.0.0.json')) as {
      properties: { metadata: object };
    };
    return ajv.compile(properties.metadata);
  };

  it('whatever is taken as right is right there too', () => {
    const validate = metadataSchema();
    expect(validate(full)).toBe(true);
    let [count, refused] = [0, 0];
    for (const metadata of spoilt(full)) {
      count++;
      const isRight = checkRecord({ metadata }, '').length === 0;
      const isRightThere = validate(metadata);
      if (!isRightThere) refused++;
      if (isRight) expect([metadata, isRightThere, validate.errors]).toEqual([metadata, true, null]);
    }
    expect(count).toBeGreaterThan(900);
    expect(refused).toBeGreaterThan(500);
  });

  it.each([
    ['kind of resource', 'resource_types'],
    ['kind of title', 'title_types'],
    ['kind of description', 'description_types'],
    ['kind of date', 'date_types'],
    ['role', 'roles'],
    ['relation', 'relation_types'],
  ] as const)('the vocabulary “%s” is the one of %s.yaml', (name, file) => {
    const ids = Array.from(text(`vocabularies/${file}.yaml`).matchAll(/^- id: (\S+)/gm), ([, id = '']) => id);
    expect([...vocabularies[name]].sort()).toEqual([...new Set(ids)].sort());
  });
});
