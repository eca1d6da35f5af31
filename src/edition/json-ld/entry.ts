import type { RegisterEntry, RegisterKind } from '../../document/register.ts';
import type { Dating } from '../../project/dates-in-words.ts';
import type { Project } from '../../project/project.ts';
import { shownIdentifier } from '../authorities.ts';
import { briefly } from '../pages/briefly.ts';
import { onSite } from '../site-address.ts';
import { jsonLd, oneOrMore } from './json-ld.ts';

/** Types of schema.org. */
const TYPES: Readonly<Record<RegisterKind, string>> = {
  persons: 'Person',
  places: 'Place',
  organisations: 'Organization',
  events: 'Event',
  works: 'CreativeWork',
};

/** When an event began and ended, where the register says it; what lies between two dates has neither. */
function daysOfEvent({ when, from = when, to = when }: Dating = {}): object {
  return { startDate: from, endDate: to };
}

/** An entry for machines: who or what it is, and where authorities speak of the same. */
export function entryJsonLd(entry: RegisterEntry & { readonly path: string }, project: Project): string {
  const url = onSite(project, entry.path);
  const same = entry.identifiers.map(shownIdentifier).flatMap(({ href }) => href ?? []);
  return jsonLd({
    '@type': TYPES[entry.kind],
    ...(url !== undefined && { '@id': url, url }),
    name: entry.name,
    alternateName: oneOrMore(entry.names),
    description: briefly(entry),
    ...(entry.kind === 'events' && daysOfEvent(entry.dating)),
    sameAs: oneOrMore([...new Set(same)]),
  });
}
