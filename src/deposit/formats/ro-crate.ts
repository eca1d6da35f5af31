import type { Metadata } from '../metadata.ts';
import type { Described } from './contents.ts';
import { affiliationsOf, agent, grantsOf, namesOf, organisation, publisherOf } from './crate-agents.ts';
import { component, place } from './crate-context.ts';
import { type Entity, ref, refs } from './crate-entity.ts';
import { tree } from './crate-files.ts';
import { asJson, type Deposit, UNKNOWN } from './format.ts';
import { originals } from './originals.ts';
import { statements } from './rights.ts';

/** Where it lies in the folder of the crate. */
export const RO_CRATE = 'ro-crate-metadata.json';
export const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';
export const PROFILE = 'https://w3id.org/ro/crate/1.2';
export const NO_LICENCE = '#no-licence';
export const DOI = 'https://doi.org/';

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

/** An entity stands once, however often it is named: an editor who is also the translator. */
function distinct(graph: readonly Entity[]): readonly Entity[] {
  const found = new Map<string, Entity>();
  for (const entity of graph) if (!found.has(entity['@id'])) found.set(entity['@id'], entity);
  return [...found.values()];
}
