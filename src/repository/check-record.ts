import { daysOf } from '../checks/date-values.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { and, type Fault, list, parts, type Shape, term, text, written } from './shape.ts';

/** What describes a package to an InvenioRDM: `metadata/invenio.json`. */
export interface InvenioRecord {
  readonly access?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly pids?: Readonly<Record<string, unknown>>;
}

const any: Shape = () => [];

/** EDTF level 0, a date or an interval of two; no time. */
function isDate(value: string): boolean {
  const ends = value.split('/');
  return (
    ends.length <= 2 && ends.every((end) => /^\d{4}(?:-\d\d){0,2}$/.test(end) && daysOf(end) !== undefined)
  );
}

const date = written(isDate, 'a date such as 2026, 2026-05 or 2026-05-12');
const language = parts({ id: written(/^[a-z]{3}$/, 'a code of ISO 639-3 such as “eng”') });
const address = written(/^https?:\/\/\S+$/, 'an address of the web');
const inLanguages: Shape = (value, path) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, words]) => text()(words, `${path}.${name}`))
    : [{ path, words: 'a text by language was expected' }];

const identifier = parts({ identifier: text(), scheme: text() });

/** A person has a family name, anything else a name. */
const person: Shape = (value, path) => {
  const names = { name: text(), given_name: text(), family_name: text(), identifiers: list(identifier) };
  const type = written(/^(?:personal|organizational)$/, '“personal” or “organizational”');
  const isPerson =
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'personal';
  return isPerson
    ? parts({ type, family_name: text() }, names)(value, path)
    : parts({ type, name: text() }, names)(value, path);
};

/** One of these parts at least. */
function oneOf(...names: readonly string[]): Shape {
  return (value, path) =>
    typeof value === 'object' && value !== null && names.some((name) => name in value)
      ? []
      : [{ path, words: `has neither ${names.join(' nor ')}` }];
}

const affiliations = list(and(parts({}, { id: text(), name: text() }), oneOf('id', 'name')));

/** “Either id or title must be passed, but not both.” */
const right: Shape = (value, path) => {
  const free = parts({ title: inLanguages }, { description: inLanguages, link: address });
  const known = parts({ id: written(/^[a-z\d.-]+$/, 'an identifier of SPDX in small letters') });
  return typeof value === 'object' && value !== null && 'id' in value
    ? known(value, path)
    : free(value, path);
};

/** A point of GeoJSON, longitude first (RFC 7946, 3.1.1): places of an edition have no other shapes. */
const point = parts({
  type: written(/^Point$/, '“Point”'),
  coordinates: (value, path) => {
    const [longitude, latitude, ...more] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    const isWithin = (degrees: unknown, most: number) =>
      typeof degrees === 'number' && Math.abs(degrees) <= most;
    return isWithin(longitude, 180) && isWithin(latitude, 90) && more.length === 0
      ? []
      : [{ path, words: 'longitude and latitude in degrees were expected' }];
  },
});

const place = and(
  parts(
    {},
    {
      geometry: point,
      identifiers: list(identifier),
      place: text(),
      description: text(),
    },
  ),
  oneOf('geometry', 'place', 'identifiers', 'description'),
);

const metadata = parts(
  {
    resource_type: term('kind of resource'),
    title: text(3),
    publication_date: date,
    creators: list(parts({ person_or_org: person }, { role: term('role'), affiliations }), 1),
    // DataCite asks for it wherever a DOI is registered.
    publisher: text(),
  },
  {
    additional_titles: list(parts({ title: text(3), type: term('kind of title') }, { lang: language })),
    description: text(3),
    additional_descriptions: list(
      parts({ description: text(3), type: term('kind of description') }, { lang: language }),
    ),
    rights: list(right),
    copyright: text(),
    contributors: list(parts({ person_or_org: person, role: term('role') }, { affiliations })),
    subjects: list(and(parts({}, { id: text(), subject: text() }), oneOf('id', 'subject'))),
    languages: list(language),
    dates: list(parts({ date, type: term('kind of date') }, { description: text() })),
    version: text(1, 191),
    identifiers: list(identifier),
    related_identifiers: list(
      parts(
        { identifier: text(), scheme: text(), relation_type: term('relation') },
        { resource_type: term('kind of resource') },
      ),
    ),
    sizes: list(text()),
    formats: list(text()),
    locations: parts({ features: list(place, 1) }),
    funding: list(
      parts(
        { funder: and(parts({}, { id: text(), name: text() }), oneOf('id', 'name')) },
        {
          award: parts({}, { id: text(), number: text(), title: inLanguages, identifiers: list(identifier) }),
        },
      ),
    ),
    references: list(parts({ reference: text() }, { identifier: text(), scheme: text() })),
  },
);

const visibility = written(/^(?:public|restricted)$/, '“public” or “restricted”');

const record = parts(
  { metadata },
  {
    access: parts(
      { record: visibility, files: visibility },
      { embargo: parts({}, { active: any, until: any, reason: any }) },
    ),
    files: parts({ enabled: any }, { default_preview: text(), order: list(text()) }),
    pids: parts(
      {},
      {
        doi: parts(
          { identifier: written(/^10\.\d{4,9}\/\S+$/, 'a DOI'), provider: text() },
          { client: text() },
        ),
      },
    ),
    custom_fields: any,
  },
);

/**
 * What would keep a repository from taking this record, each as `deposit/record` (InvenioRDM, Metadata reference; the JSON
 * Schema of records, version 6). One check more is the repository’s own: what its vocabularies hold.
 *
 * @param file the name under which it is told
 */
export function checkRecord(value: unknown, file: string): readonly Diagnostic[] {
  return record(value, '').map(({ path, words }: Fault) => ({
    code: 'deposit/record',
    severity: 'error',
    message: `${path === '' ? 'The record' : path}: ${words}`,
    location: { file },
    hint: 'It is made from edition.json and the headers of the records: complete them, and pack the edition again.',
  }));
}
