import type { Agent, Metadata } from '../metadata.ts';
import { type Entity, ref } from './crate-entity.ts';

/** What agents are called here: by their identifiers, or by numbers, one for each name. */
export function namesOf(people: readonly Agent[]): (agent: Agent) => string {
  const names = [...new Set(people.map(({ name }) => name))];
  return ({ orcid, ror, name }) => orcid ?? ror ?? `#agent-${names.indexOf(name) + 1}`;
}

export function affiliationsOf(people: readonly Agent[]): readonly Entity[] {
  const names = [...new Set(people.flatMap(({ affiliation }) => affiliation ?? []))];
  return names.flatMap((name, index) => organisation(name, `affiliation-${index + 1}`));
}

export function agent(
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
export function publisherOf(
  { publisher, creators }: Metadata,
  idOf: (agent: Agent) => string,
): readonly Entity[] {
  const same = creators.find(({ name }) => name === publisher);
  const made = organisation(publisher, 'publisher');
  return same ? made.map((each) => ({ ...each, '@id': idOf(same) })) : made;
}

export function organisation(name: string | undefined, id: string): readonly Entity[] {
  return name === undefined ? [] : [{ '@id': `#${id}`, '@type': 'Organization', name }];
}

export function grantsOf({ funding }: Metadata): readonly Entity[] {
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
