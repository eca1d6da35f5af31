import { citationCff } from './citation-cff.ts';
import { datacite } from './datacite.ts';
import type { Format } from './format.ts';
import { invenio } from './invenio.ts';
import { oaiDc } from './oai-dc.ts';
import { packageLicence } from './package-licence.ts';
import { readRoCrate } from './read-ro-crate.ts';
import { RO_CRATE } from './ro-crate.ts';
import { zenodo } from './zenodo.ts';

/** All forms that are made of the metadata alone. */
export const formats: readonly Format[] = [datacite, oaiDc, invenio, zenodo, citationCff, packageLicence];

/** What reads a file again by its name, wherever it lies: of those that say what all must say alike. */
export const readers: ReadonlyMap<string, NonNullable<Format['read']>> = new Map([
  ...formats.flatMap(({ name, read }) => (read ? [[name, read] as const] : [])),
  [RO_CRATE, readRoCrate],
]);
