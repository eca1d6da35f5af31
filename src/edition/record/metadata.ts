import type { Project } from '../../project/project.ts';
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

/** What machines are told of a page of a record: Dublin Core, schema.org, where the whole of it and its TEI are. */
export function recordMetadata(
  record: RecordNotes,
  view: string,
  targets: FileNotes['targets'],
  { edition, site }: Shelf,
): Pick<Framed, 'metadata' | 'links' | 'jsonLd'> {
  const { project, messages } = edition;
  const source = cited(record, { project, messages });
  const path = recordPage(record, view);
  return {
    metadata: dublinCore(source, record, project),
    links: [
      { rel: 'alternate', type: 'application/tei+xml', href: address(recordFileNames(record).tei) },
      { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
      ...(project.licence ? [{ rel: 'license', href: project.licence.target }] : []),
    ],
    ...(path === mainPage(record, project) && {
      jsonLd: recordJsonLd(source, record, citedEntries(targets, site.catalogue), project),
    }),
  };
}

/** Dublin Core in HTML’s meta elements (DCMI, “Expressing Dublin Core in HTML/XHTML meta and link elements”, 2008). */
function dublinCore(source: Cited, record: RecordNotes, project: Project): NonNullable<Framed['metadata']> {
  const { first, last } = span(source.dating);
  const date = first && [...new Set([first, last ?? first].map(written))].join('/');
  const rights = [source.rights, project.rights, project.licence?.target];
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
    ...rights.map((right) => ['DC.rights', right] as const),
  ];
  return all.flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [{ name, content }],
  );
}
