import type { Agent, Metadata } from '../metadata.ts';
import { CONTENTS, type Described } from './contents.ts';
import { asJson, byFamily, type Deposit, type Facts, known, UNKNOWN } from './format.ts';
import { mediaType } from './media-types.ts';
import { type Original, originals, whereKept } from './originals.ts';
import { statements } from './rights.ts';

/** Where it lies in the folder of the crate. */
export const RO_CRATE = 'ro-crate-metadata.json';
const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';
const PROFILE = 'https://w3id.org/ro/crate/1.2';
const NO_LICENCE = '#no-licence';
const DOI = 'https://doi.org/';

type Entity = { readonly '@id': string } & Readonly<Record<string, unknown>>;

const ref = (id: string) => ({ '@id': id });
const refs = (all: readonly Entity[]) => [...new Set(all.map((each) => each['@id']))].map(ref);

/** ro-crate-metadata.json (RO-Crate 1.2): what the package is, and each of its files, in folders within folders. */
export function roCrate(deposit: Deposit, files: readonly Described[]): string {
  const { metadata, draft, software } = deposit;
  const people = [...metadata.creators, ...metadata.contributors];
  const idOf = namesOf(people);
  const houses = affiliationsOf(people);
  const creators = metadata.creators.map((each) => agent(each, idOf(each), houses));
  const contributors = metadata.contributors.map((each) => agent(each, idOf(each), houses));
  const translators = contributors.filter((_, index) => metadata.contributors[index]?.role === 'translator');
  const publisher = publisherOf(metadata, idOf);
  const funders = metadata.funding.flatMap(({ funder }, index) =>
    organisation(funder, `funder-${index + 1}`),
  );
  const grants = grantsOf(metadata);
  const licence = licenceOf(metadata);
  const identifier = identifierOf(metadata);
  const sources = originals(metadata.sources).map(component);
  const places = metadata.places.map(place);
  const { top, entities } = tree(files);
  const { doi, created, languages } = metadata;
  const root: Entity = {
    '@id': './',
    '@type': 'Dataset',
    name: metadata.title || UNKNOWN,
    alternateName: [metadata.subtitle, ...metadata.otherTitles.map(({ text }) => text)].filter(Boolean),
    description: metadata.description ?? UNKNOWN,
    datePublished: metadata.date ?? UNKNOWN,
    license: ref(licence['@id']),
    conditionsOfAccess: statements(metadata),
    ...(draft && { creativeWorkStatus: 'Draft' }),
    author: refs(creators),
    editor: refs(creators),
    translator: refs(translators),
    contributor: refs(contributors),
    publisher: refs(publisher),
    version: metadata.version,
    keywords: metadata.keywords,
    inLanguage: languages,
    identifier: refs(identifier),
    ...(doi !== undefined && { 'cite-as': DOI + doi }),
    url: metadata.url,
    isBasedOn: refs(sources.map(([first]) => first)),
    temporalCoverage:
      created && (created.from === created.to ? created.from : `${created.from}/${created.to}`),
    spatialCoverage: refs(places.map(([first]) => first)),
    funder: refs(funders),
    funding: refs(grants),
    mentions: ref('#packing'),
    hasPart: top,
  };
  const descriptor: Entity = {
    '@id': RO_CRATE,
    '@type': 'CreativeWork',
    conformsTo: ref(PROFILE),
    about: ref('./'),
  };
  const packing: Entity = {
    '@id': '#packing',
    '@type': 'CreateAction',
    name: 'Packing of the edition',
    instrument: ref('#software'),
    result: ref('./'),
  };
  const program: Entity = {
    '@id': '#software',
    '@type': 'SoftwareApplication',
    name: software.name,
    version: software.version,
  };
  const graph = [
    ...[descriptor, root, licence, packing, program],
    ...[...creators, ...contributors, ...houses, ...publisher, ...identifier, ...funders, ...grants],
    ...[...sources.flat(), ...places.flat(), ...entities],
  ];
  return asJson({ '@context': CONTEXT, '@graph': distinct(graph) });
}

/** What such a file says of the facts on which all files must agree. */
export function readRoCrate(text: string): Facts {
  const { '@graph': graph } = JSON.parse(text) as { readonly '@graph': readonly Entity[] };
  const byId = new Map(graph.map((entity) => [entity['@id'], entity]));
  const root = byId.get('./');
  const one = (name: string) => (typeof root?.[name] === 'string' ? root[name] : undefined);
  const pointed = (value: unknown) => {
    const list = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly Entity[];
    return list.flatMap((each) => byId.get(each['@id']) ?? []);
  };
  const [licence] = pointed(root?.['license']);
  const authors = pointed(root?.['author']) as unknown as readonly ReadAgent[];
  return {
    title: known(one('name')),
    date: known(one('datePublished')),
    licence: licence && licence['@id'] !== NO_LICENCE ? { target: licence['@id'] } : undefined,
    doi: one('cite-as')?.slice(DOI.length),
    creators: authors.map(({ name, familyName: family, givenName: given }) =>
      byFamily({ name, family, given }),
    ),
  };
}

interface ReadAgent {
  readonly name: string;
  readonly familyName?: string;
  readonly givenName?: string;
}

/** What agents are called here: by their identifiers, or by numbers, one for each name. */
function namesOf(people: readonly Agent[]): (agent: Agent) => string {
  const names = [...new Set(people.map(({ name }) => name))];
  return ({ orcid, ror, name }) => orcid ?? ror ?? `#agent-${names.indexOf(name) + 1}`;
}

function affiliationsOf(people: readonly Agent[]): readonly Entity[] {
  const names = [...new Set(people.flatMap(({ affiliation }) => affiliation ?? []))];
  return names.flatMap((name, index) => organisation(name, `affiliation-${index + 1}`));
}

function agent(
  { kind, name, family, given, affiliation }: Agent,
  id: string,
  houses: readonly Entity[],
): Entity {
  const house = houses.find((each) => each['name'] === affiliation);
  return {
    '@id': id,
    '@type': kind === 'person' ? 'Person' : 'Organization',
    name,
    familyName: family,
    givenName: given,
    ...(house && { affiliation: ref(house['@id']) }),
  };
}

/** The publisher is often the editor. */
function publisherOf({ publisher, creators }: Metadata, idOf: (agent: Agent) => string): readonly Entity[] {
  const same = creators.find(({ name }) => name === publisher);
  const made = organisation(publisher, 'publisher');
  return same ? made.map((each) => ({ ...each, '@id': idOf(same) })) : made;
}

function organisation(name: string | undefined, id: string): readonly Entity[] {
  return name === undefined ? [] : [{ '@id': `#${id}`, '@type': 'Organization', name }];
}

function grantsOf({ funding }: Metadata): readonly Entity[] {
  return funding.flatMap(({ number, title }, index) =>
    number === undefined && title === undefined
      ? []
      : [
          {
            ...{ '@id': `#grant-${index + 1}`, '@type': 'Grant', name: title ?? number, identifier: number },
            funder: ref(`#funder-${index + 1}`),
          },
        ],
  );
}

function licenceOf({ licence, rights }: Metadata): Entity {
  if (licence)
    return { '@id': licence.target, '@type': 'CreativeWork', name: licence.name, identifier: licence.spdx };
  return {
    '@id': NO_LICENCE,
    '@type': 'CreativeWork',
    name: 'No licence is known',
    description: rights,
  };
}

function identifierOf({ doi }: Metadata): readonly Entity[] {
  if (doi === undefined) return [];
  const url = DOI + doi;
  return [
    {
      '@id': url,
      '@type': 'PropertyValue',
      propertyID: 'https://registry.identifiers.org/registry/doi',
      value: `doi:${doi}`,
      url,
    },
  ];
}

/** An original, and the house that keeps it. */
function component(original: Original, index: number): readonly [Entity, ...Entity[]] {
  const { title, authors, repository, settlement, shelf, url } = original;
  const house = `#archive-${index + 1}`;
  const first: Entity = {
    '@id': `#original-${index + 1}`,
    '@type': ['ArchiveComponent', 'CreativeWork'],
    name: title ?? whereKept(original) ?? UNKNOWN,
    creator: authors,
    itemLocation: shelf,
    url,
    ...(repository !== undefined && { holdingArchive: ref(house) }),
  };
  if (repository === undefined) return [first];
  return [first, { '@id': house, '@type': 'ArchiveOrganization', name: repository, address: settlement }];
}

function place({ name, point }: Metadata['places'][number], index: number): readonly [Entity, ...Entity[]] {
  const id = `#place-${index + 1}`;
  if (!point) return [{ '@id': id, '@type': 'Place', name }];
  const geo = `${id}-point`;
  return [
    { '@id': id, '@type': 'Place', name, geo: ref(geo) },
    { '@id': geo, '@type': 'GeoCoordinates', latitude: String(point[0]), longitude: String(point[1]) },
  ];
}

/** The address of a file as an IRI (RO-Crate 1.2, “Encoding file paths”). */
function address(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Files as entities in their folders; `top` is what the crate has for its parts. */
function tree(files: readonly Described[]) {
  const parts = new Map<string, string[]>([['', []]]);
  const folder = (path: string): string[] => {
    const known = parts.get(path);
    if (known) return known;
    const made: string[] = [];
    parts.set(path, made);
    folder(path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)).push(path);
    return made;
  };
  for (const { path } of files) folder(path.slice(0, path.lastIndexOf('/') + 1)).push(path);
  const about = (path: string) => CONTENTS.find((each) => each.path === path)?.about;
  const folders = [...parts].filter(([path]) => path !== '');
  return {
    top: (parts.get('') ?? []).map((path) => ref(address(path))),
    entities: [
      ...folders.map(
        ([path, inside]): Entity => ({
          '@id': address(path),
          '@type': 'Dataset',
          name: path.slice(0, -1),
          description: about(path),
          hasPart: inside.map((each) => ref(address(each))),
        }),
      ),
      ...files.map(
        ({ path, size, sha256 }): Entity => ({
          '@id': address(path),
          '@type': 'File',
          name: path,
          description: about(path),
          encodingFormat: mediaType(path),
          contentSize: String(size),
          sha256,
        }),
      ),
    ],
  };
}

/** An entity stands once, however often it is named: an editor who is also the translator. */
function distinct(graph: readonly Entity[]): readonly Entity[] {
  const found = new Map<string, Entity>();
  for (const entity of graph) if (!found.has(entity['@id'])) found.set(entity['@id'], entity);
  return [...found.values()];
}
