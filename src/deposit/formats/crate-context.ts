import type { Metadata } from '../metadata.ts';
import { type Entity, ref } from './crate-entity.ts';
import { UNKNOWN } from './format.ts';
import { type Original, whereKept } from './originals.ts';

/** An original, and the house that keeps it. */
export function component(original: Original, index: number): readonly [Entity, ...Entity[]] {
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

export function place(
  { name, point }: Metadata['places'][number],
  index: number,
): readonly [Entity, ...Entity[]] {
  const id = `#place-${index + 1}`;
  if (!point) return [{ '@id': id, '@type': 'Place', name }];
  const geo = `${id}-point`;
  return [
    { '@id': id, '@type': 'Place', name, geo: ref(geo) },
    { '@id': geo, '@type': 'GeoCoordinates', latitude: String(point[0]), longitude: String(point[1]) },
  ];
}
