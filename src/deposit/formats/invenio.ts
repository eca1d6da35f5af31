import { languageCode } from '../metadata/languages.ts';
import type { Agent, Contributor, Metadata } from '../metadata.ts';
import { FORMATS } from './datacite.ts';
import { asJson, bareOrcid, byFamily, type Deposit, type Format, known, UNKNOWN } from './format.ts';
import { paragraphs } from './html-text.ts';
import { inOneLine, originals } from './originals.ts';
import { statements } from './rights.ts';

/** A record of InvenioRDM, as a draft is made of it (record schema 6.0.0; “Metadata reference” of its documentation). */
export const invenio: Format = {
  name: 'invenio.json',
  write({ metadata }: Deposit): string {
    const { doi } = metadata;
    return asJson({
      access: { record: 'public', files: 'public' },
      files: { enabled: true },
      metadata: metadataOf(metadata),
      ...(doi !== undefined && { pids: { doi: { identifier: doi, provider: 'external' } } }),
    });
  },
  read(text) {
    const { metadata, pids } = JSON.parse(text) as ReadRecord;
    const [right] = metadata.rights ?? [];
    return {
      title: known(metadata.title),
      date: known(metadata.publication_date),
      licence: right && { ...(right.id ? { spdx: right.id } : right.link ? { target: right.link } : {}) },
      doi: pids?.doi?.identifier,
      creators: metadata.creators.flatMap(({ person_or_org: { name, family_name, given_name } }) => {
        const parts = { name: name ?? '', family: family_name, given: given_name };
        return known(byFamily(parts)) ?? [];
      }),
    };
  },
};

interface ReadRecord {
  readonly metadata: {
    readonly title: string;
    readonly publication_date: string;
    readonly creators: readonly {
      readonly person_or_org: {
        readonly name?: string;
        readonly family_name?: string;
        readonly given_name?: string;
      };
    }[];
    readonly rights?: readonly { readonly id?: string; readonly link?: string }[];
  };
  readonly pids?: { readonly doi?: { readonly identifier: string } };
}

function metadataOf(metadata: Metadata): object {
  const { title, subtitle, otherTitles, description, date, created, licence, places, funding } = metadata;
  const kept = originals(metadata.sources).map(inOneLine);
  const ofRights = statements(metadata);
  const span = created && (created.from === created.to ? created.from : `${created.from}/${created.to}`);
  return {
    resource_type: { id: 'dataset' },
    title: title || UNKNOWN,
    additional_titles: [
      ...(subtitle === undefined ? [] : [{ title: subtitle, type: { id: 'subtitle' } }]),
      ...otherTitles.map(({ text, language }) => ({
        title: text,
        type: { id: language === undefined ? 'alternative-title' : 'translated-title' },
        ...langOf(language),
      })),
    ],
    creators:
      metadata.creators.length > 0
        ? metadata.creators.map((each) => ({ ...agent(each), role: { id: 'editor' } }))
        : [{ person_or_org: { type: 'organizational', name: UNKNOWN } }],
    contributors: metadata.contributors.map((each) => ({ ...agent(each), role: { id: ROLES[each.role] } })),
    publisher: metadata.publisher ?? UNKNOWN,
    publication_date: date ?? UNKNOWN,
    ...(description !== undefined && { description: paragraphs([description]) }),
    additional_descriptions: [
      ...(kept.length === 0
        ? []
        : [{ description: paragraphs(['Originals:', ...kept]), type: { id: 'technical-info' } }]),
      ...(ofRights.length === 0 ? [] : [{ description: paragraphs(ofRights), type: { id: 'other' } }]),
    ],
    ...(licence && { rights: [rightOf(licence)] }),
    languages: [...new Set(metadata.languages.flatMap((tag) => languageCode(tag) ?? []))].map((id) => ({
      id,
    })),
    subjects: metadata.keywords.map((subject) => ({ subject })),
    dates:
      span === undefined
        ? []
        : [{ date: span, type: { id: 'coverage' }, description: 'Dates of the documents' }],
    ...(metadata.version !== undefined && { version: metadata.version }),
    identifiers: metadata.url === undefined ? [] : [{ scheme: 'url', identifier: metadata.url }],
    related_identifiers: addressesOf(metadata).map((identifier) => ({
      identifier,
      scheme: 'url',
      relation_type: { id: metadata.originalLanguages.length > 0 ? 'istranslationof' : 'isderivedfrom' },
    })),
    formats: FORMATS,
    ...(places.length > 0 && {
      locations: {
        features: places.map(({ name, point }) => ({
          ...(point && { geometry: { type: 'Point', coordinates: [point[1], point[0]] } }),
          place: name,
        })),
      },
    }),
    funding: funding.map(({ funder, number, title: of }) => ({
      funder: { name: funder },
      ...((number !== undefined || of !== undefined) && {
        award: { ...(of !== undefined && { title: { en: of } }), ...(number !== undefined && { number }) },
      }),
    })),
  };
}

function addressesOf({ sources }: Metadata): readonly string[] {
  return [...new Set(originals(sources).flatMap(({ url }) => url ?? []))];
}

function langOf(language: string | undefined): object {
  const id = language === undefined ? undefined : languageCode(language);
  return id === undefined ? {} : { lang: { id } };
}

/** Its vocabulary of licences has the identifiers of SPDX in small letters. */
function rightOf({ name, target, spdx }: NonNullable<Metadata['licence']>): object {
  return spdx === undefined ? { title: { en: name }, link: target } : { id: spdx.toLowerCase() };
}

function agent({ kind, name, family, given, orcid, ror, affiliation }: Agent): object {
  const identifiers = [
    ...(orcid === undefined ? [] : [{ scheme: 'orcid', identifier: bareOrcid(orcid) }]),
    ...(ror === undefined ? [] : [{ scheme: 'ror', identifier: ror.slice(ror.lastIndexOf('/') + 1) }]),
  ];
  // A person without a family name is refused; one whose name has one part only has it there.
  const whole = byFamily({ name, family, given });
  const person_or_org =
    kind === 'person'
      ? {
          type: 'personal',
          name: whole,
          family_name: family ?? name,
          given_name: family && given,
          identifiers,
        }
      : { type: 'organizational', name, identifiers };
  return { person_or_org, affiliations: affiliation === undefined ? [] : [{ name: affiliation }] };
}

const ROLES: Readonly<Record<Contributor['role'], string>> = {
  translator: 'translator',
  encoder: 'datacurator',
  annotator: 'editor',
  researcher: 'researcher',
  host: 'hostinginstitution',
  other: 'other',
};
