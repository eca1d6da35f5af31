import { shortened } from '../../project/shortened.ts';
import { address, mainPage, recordPage } from '../addresses.ts';
import { type Cited, cited } from '../citations/cited.ts';
import { span, written } from '../citations/days.ts';
import { shelf } from '../citations/place.ts';
import { citedEntries } from '../entry-links.ts';
import type { Framed } from '../frame.ts';
import type { FileNotes } from '../notes/file-notes.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import type { Shelf } from '../shelf.ts';
import { recordJsonLd } from './json-ld.ts';
import { recordFileNames } from './place.ts';
import { addressesOf, type Rights, rightsOf } from './rights.ts';

/** What machines are told of a page of a record: Dublin Core, schema.org, where the whole of it and its TEI are. */
export function recordMetadata(
  record: RecordNotes,
  view: string,
  targets: FileNotes['targets'],
  { edition, site }: Shelf,
): Pick<Framed, 'metadata' | 'links' | 'jsonLd' | 'licence'> {
  const { project, messages } = edition;
  const source = cited(record, { project, messages });
  const path = recordPage(record, view);
  const rights = rightsOf(record, project);
  return {
    metadata: dublinCore(source, record, rights),
    links: [
      { rel: 'alternate', type: 'application/tei+xml', href: address(recordFileNames(record).tei) },
      { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
      ...addressesOf(rights).map((href) => ({ rel: 'license', href })),
    ],
    licence: oneLicence(rights),
    ...(path === mainPage(record, project) && {
      jsonLd: recordJsonLd(source, record, citedEntries(targets, site.catalogue), project),
    }),
  };
}

/** UTF-16 units of a licence that the foot of a page has room for. */
const LONGEST_FOOT = 100;

/** The foot of a page names one licence, in its first words, as part of a sentence; all, and words alone, stand in the panel of the record. */
function oneLicence({ licences }: Rights): Framed['licence'] {
  const [licence] = licences;
  return licences.length === 1 && licence?.target !== undefined
    ? { name: shortened(licence.name.replace(/\.$/, ''), LONGEST_FOOT), target: licence.target }
    : undefined;
}

/** Dublin Core in HTML’s meta elements (DCMI, “Expressing Dublin Core in HTML/XHTML meta and link elements”, 2008). */
function dublinCore(source: Cited, record: RecordNotes, rights: Rights): NonNullable<Framed['metadata']> {
  const { first, last } = span(source.dating);
  const date = first && [...new Set([first, last ?? first].map(written))].join('/');
  const allRights = [source.rights, ...rights.words, ...addressesOf(rights)];
  const all: readonly (readonly [string, string | undefined])[] = [
    ['DC.title', source.title],
    ...source.authors.map(({ whole }) => ['DC.creator', whole] as const),
    ...source.editors.map(({ whole }) => ['DC.contributor', whole] as const),
    ...source.translators.map(({ whole }) => ['DC.contributor', whole] as const),
    ['DC.publisher', source.publisher],
    ['DC.date', date ?? source.date],
    ['DC.description', record.summary],
    ...record.keywords.map((keyword) => ['DC.subject', keyword] as const),
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.language', source.language],
    ['DC.identifier', source.url],
    ['DC.source', shelf(source.holding)],
    ...allRights.map((right) => ['DC.rights', right] as const),
  ];
  return all.flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [{ name, content }],
  );
}
