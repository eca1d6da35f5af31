import type { Project } from '../../project/project.ts';
import { address, mainPage, recordPage, up } from '../addresses.ts';
import type { MentionedEntry } from '../catalogue.ts';
import type { Cited } from '../citations/cited.ts';
import { span, written } from '../citations/days.ts';
import { editorsLd } from '../json-ld/editors.ts';
import { oneOrMore } from '../json-ld/json-ld.ts';
import type { Name } from '../notes/name.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { besideRecord, recordFileNames } from './place.ts';
import { addressesOf, rightsOf } from './rights.ts';

/**
 * A record as schema.org sees it: the edition of a piece of an archive (`isBasedOn`), part of the whole edition, and whom it names.
 * JSON-LD without any `<`, so that no text can end the element that it stands in.
 */
export function recordJsonLd(
  source: Cited,
  record: RecordNotes,
  cited: ReadonlyMap<string, MentionedEntry>,
  project: Project,
): string {
  const names = recordFileNames(record);
  const base = project.url ?? up(recordPage(record, ''));
  const at = (path: string) => base + address(path);
  const entries = [...new Set(cited.values())];
  const rights = rightsOf(record, project);
  const value = pruned({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': source.url,
    url: source.url,
    name: source.title,
    description: record.summary,
    inLanguage: source.language,
    keywords: record.keywords,
    editor: editorsLd(project.editors),
    translator: source.translators.map(agent),
    publisher: source.publisher && { '@type': 'Organization', name: source.publisher },
    license: oneOrMore(addressesOf(rights)),
    copyrightNotice: rights.words.join(' '),
    isPartOf: {
      '@type': 'Collection',
      '@id': project.url,
      name: project.title,
      description: project.description,
      url: project.url ?? at('index.html'),
      identifier: project.doi && `https://doi.org/${project.doi}`,
    },
    isBasedOn: original(source),
    mentions: entries.map((entry) => mention(entry, at)),
    encoding: [
      { '@type': 'MediaObject', encodingFormat: 'text/html', contentUrl: at(mainPage(record, project)) },
      {
        '@type': 'MediaObject',
        encodingFormat: 'application/tei+xml',
        contentUrl: at(besideRecord(record, names.tei)),
      },
      {
        '@type': 'MediaObject',
        encodingFormat: 'text/plain',
        contentUrl: at(besideRecord(record, names.text)),
      },
    ],
  });
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The piece of the archive: a letter is a message too. */
function original(source: Cited): object {
  const { holding, dating, isLetter, rights } = source;
  const { first, last } = span(dating);
  return {
    '@type': isLetter ? ['ArchiveComponent', 'Message'] : 'ArchiveComponent',
    name: source.title,
    dateCreated: first && [...new Set([first, last ?? first].map(written))].join('/'),
    author: source.authors.map(agent),
    ...(isLetter && { sender: source.authors.map(agent), recipient: source.addressees.map(agent) }),
    copyrightNotice: rights,
    holdingArchive: holding?.repository && {
      '@type': 'ArchiveOrganization',
      name: holding.repository,
      address: holding.settlement,
    },
    itemLocation: [...(holding?.collections ?? []), holding?.shelfmark].filter(Boolean).join('; '),
  };
}

/** A person or an institution: which of them, the name alone does not tell. */
function agent({ whole, family, given }: Name): object {
  if (family === undefined) return { '@type': 'Thing', name: whole };
  return { '@type': 'Person', name: whole, familyName: family, givenName: given };
}

const TYPES: Readonly<Record<MentionedEntry['kind'], string>> = {
  persons: 'Person',
  places: 'Place',
  organisations: 'Organization',
  events: 'Event',
  works: 'CreativeWork',
};

function mention(entry: MentionedEntry, at: (path: string) => string): object {
  return {
    '@type': TYPES[entry.kind],
    name: entry.name,
    alternateName: entry.names,
    url: at(entry.path),
    sameAs: entry.identifiers.flatMap(({ href }) => href ?? []),
  };
}

/** Without what nobody said: undefined, empty texts, empty lists, objects with nothing but a type. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) {
    const some = value.map(pruned).filter((each) => each !== undefined);
    return some.length === 0 ? undefined : some;
  }
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const entries = Object.entries(value)
    .map(([key, each]) => [key, pruned(each)] as const)
    .filter(([, each]) => each !== undefined);
  return entries.some(([key]) => !key.startsWith('@')) ? Object.fromEntries(entries) : undefined;
}
