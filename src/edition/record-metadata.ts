import { address, mainPage, recordPage } from './addresses.ts';
import type { Cited } from './citations/cited.ts';
import { cited } from './citations/cited.ts';
import { span, written } from './citations/days.ts';
import { shelf } from './citations/place.ts';
import type { Framed } from './frame.ts';
import type { RecordInEdition } from './record-extras.ts';
import { recordJsonLd } from './record-json-ld.ts';
import { recordFileNames } from './record-place.ts';
import { sourceRights } from './source-rights.ts';

/** What machines are told of a page of a record: Dublin Core, schema.org, where the whole of it and its TEI are. */
export function recordMetadata(
  shown: RecordInEdition,
  view: string,
): Pick<Framed, 'metadata' | 'links' | 'jsonLd'> {
  const { document, record, project } = shown;
  const source = cited(document, record, shown);
  const main = mainPage(record, project);
  const isMain = main === recordPage(record, view);
  const { url: site } = project;
  return {
    metadata: dublinCore(source, shown),
    links: [
      // Views are different texts: each page is its own address.
      ...(site === undefined ? [] : [{ rel: 'canonical', href: site + address(recordPage(record, view)) }]),
      { rel: 'alternate', type: 'application/tei+xml', href: address(recordFileNames(record).tei) },
      { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
      ...(project.licence ? [{ rel: 'license', href: project.licence.target }] : []),
    ],
    ...(isMain && { jsonLd: recordJsonLd(source, shown) }),
  };
}

/** Dublin Core in HTML’s meta elements (DCMI, “Expressing Dublin Core in HTML/XHTML meta and link elements”, 2008). */
function dublinCore(
  source: Cited,
  { document, record, project }: RecordInEdition,
): NonNullable<Framed['metadata']> {
  const { first, last } = span(source.dating);
  const date = first && [...new Set([first, last ?? first].map(written))].join('/');
  const rights = [sourceRights(document), project.rights, project.licence?.target];
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
