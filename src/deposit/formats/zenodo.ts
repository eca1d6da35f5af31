import { languageCode } from '../metadata/languages.ts';
import type { Agent, Contributor, Metadata } from '../metadata.ts';
import { asJson, bareOrcid, byFamily, type Deposit, type Format, known, UNKNOWN } from './format.ts';
import { paragraphs } from './html-text.ts';
import { inOneLine, originals } from './originals.ts';
import { statements } from './rights.ts';

/** DOIs that Zenodo registers itself: it asks for none of its own. */
const OF_ZENODO = '10.5281/';

/**
 * `.zenodo.json`, which Zenodo reads where a release on GitHub is archived: in the words of its older interface
 * (developers.zenodo.org, “Deposit metadata”), not those of InvenioRDM. It reads no CITATION.cff beside it.
 */
export const zenodo: Format = {
  name: '.zenodo.json',
  write({ metadata, draft }: Deposit): string {
    const { title, subtitle, description, licence, date, doi } = metadata;
    const kept = originals(metadata.sources);
    const [language] = metadata.languages.flatMap((tag) => languageCode(tag) ?? []);
    const terms = licence && licence.spdx === undefined ? [`${licence.name}: ${licence.target}`] : [];
    const notes = [...(draft ? ['This is a draft.'] : []), ...terms, ...statements(metadata)];
    return asJson({
      title: title || UNKNOWN,
      upload_type: 'dataset',
      description: paragraphs([...(subtitle === undefined ? [] : [subtitle]), description ?? UNKNOWN]),
      creators: metadata.creators.length > 0 ? metadata.creators.map(agent) : [{ name: UNKNOWN }],
      contributors: metadata.contributors.map((each) => ({ ...agent(each), type: ROLES[each.role] })),
      publication_date: date,
      // Where no licence that it knows is named for open access, Zenodo puts one there.
      access_right: licence?.spdx === undefined ? 'closed' : 'open',
      license: licence?.spdx?.toLowerCase(),
      keywords: metadata.keywords,
      language,
      version: metadata.version,
      doi: doi?.startsWith(OF_ZENODO) ? undefined : doi,
      imprint_publisher: metadata.publisher,
      notes: notes.length > 0 ? paragraphs(notes) : undefined,
      references: kept.map(inOneLine),
      related_identifiers: relatedTo(metadata),
      locations: metadata.places.map(({ name, point }) => ({
        place: name,
        lat: point?.[0],
        lon: point?.[1],
      })),
    });
  },
  read(text) {
    const read = JSON.parse(text) as ReadMetadata;
    const { license: spdx } = read;
    return {
      title: known(read.title),
      date: read.publication_date,
      licence: spdx === undefined ? undefined : { spdx },
      doi: read.doi,
      creators: read.creators.flatMap(({ name }) => known(name) ?? []),
    };
  },
};

interface ReadMetadata {
  readonly title: string;
  readonly publication_date?: string;
  readonly license?: string;
  readonly doi?: string;
  readonly creators: readonly { readonly name: string }[];
}

function agent(of: Agent): object {
  return {
    name: byFamily(of),
    affiliation: of.affiliation,
    orcid: of.orcid === undefined ? undefined : bareOrcid(of.orcid),
  };
}

/** The list of that interface, which has no translators. */
const ROLES: Readonly<Record<Contributor['role'], string>> = {
  translator: 'Other',
  encoder: 'DataCurator',
  annotator: 'Editor',
  researcher: 'Researcher',
  host: 'HostingInstitution',
  other: 'Other',
};

function relatedTo({ sources, url }: Metadata): readonly object[] {
  const addresses = [...new Set(originals(sources).flatMap((each) => each.url ?? []))];
  return [
    ...(url === undefined ? [] : [{ identifier: url, relation: 'isVariantFormOf' }]),
    ...addresses.map((identifier) => ({ identifier, relation: 'isDerivedFrom' })),
  ];
}
