import type { Entity } from './crate-entity.ts';
import { byFamily, type Facts, known } from './format.ts';
import { DOI, NO_LICENCE } from './ro-crate.ts';

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
