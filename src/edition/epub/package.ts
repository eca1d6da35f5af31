import { say } from '../../project/messages.ts';
import { xmlbuilder } from '../../xml/xmlbuilder.ts';
import type { Book, BookFile } from './book.ts';
import { isRightToLeft } from './languages.ts';
import { mediaType } from './media.ts';

const OPF = 'http://www.idpf.org/2007/opf';
const DC = 'http://purl.org/dc/elements/1.1/';

/** META-INF/container.xml (EPUB Open Container Format 3.3, section 4.2.6.3.1). */
export function container(): string {
  const xml = xmlbuilder().create({ version: '1.0', encoding: 'UTF-8' });
  xml
    .ele('urn:oasis:names:tc:opendocument:xmlns:container', 'container', { version: '1.0' })
    .ele('rootfiles')
    .ele('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' });
  return xml.end({ prettyPrint: true });
}

export interface Contained {
  readonly files: readonly BookFile[];
  /** The paths of the pages, in the order in which they are read. */
  readonly spine: readonly string[];
  readonly identifier: string;
  readonly languages: readonly string[];
  readonly hasPages: boolean;
}

/** The package document (EPUB 3.3, section 5). */
export function packageDocument(book: Book, contained: Contained): string {
  const { files, spine, identifier, languages } = contained;
  const first = languages[0] ?? 'en';
  const xml = xmlbuilder().create({ version: '1.0', encoding: 'UTF-8' });
  const root = xml.ele(OPF, 'package', {
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': book.messages.language,
  });
  const metadata = root.ele(OPF, 'metadata').att('http://www.w3.org/2000/xmlns/', 'xmlns:dc', DC);
  const dc = (name: string, text: string | undefined, attributes: Readonly<Record<string, string>> = {}) =>
    text !== undefined && metadata.ele(DC, `dc:${name}`, attributes).txt(text);
  const meta = (property: string, text: string, refines?: string) =>
    metadata
      .ele(OPF, 'meta', { ...(refines !== undefined && { refines: `#${refines}` }), property })
      .txt(text);

  const { title, subtitle, description, editors, publisher, rights, licence } = book.project;
  dc('identifier', identifier, { id: 'id' });
  dc('title', title, { id: 'title' });
  meta('title-type', 'main', 'title');
  if (subtitle !== undefined) {
    dc('title', subtitle, { id: 'subtitle' });
    meta('title-type', 'subtitle', 'subtitle');
  }
  for (const language of languages) dc('language', language);
  for (const [index, { name, orcid }] of editors.entries()) {
    const id = `editor-${index + 1}`;
    dc('creator', name, { id });
    metadata.ele(OPF, 'meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }).txt('edt');
    meta('display-seq', String(index + 1), id);
    if (orcid !== undefined)
      metadata.ele(OPF, 'link', { refines: `#${id}`, rel: 'dcterms:identifier', href: orcid });
  }
  dc('publisher', publisher);
  dc('description', description);
  const allowed = [rights, licence && `${licence.name} (${licence.target})`].filter(
    (each) => each !== undefined,
  );
  if (allowed.length > 0) dc('rights', allowed.join(' '));
  dc('date', book.date);
  dc('source', book.address);
  meta('dcterms:modified', instant(book.date));
  for (const [property, values] of accessibility(book, contained))
    for (const value of values) meta(property, value);

  const manifest = root.ele(OPF, 'manifest');
  const ids = new Map(files.map(({ path }, index) => [path, `item-${index + 1}`]));
  for (const { path } of files) {
    const item = { id: ids.get(path) ?? '', href: path, 'media-type': mediaType(path) };
    manifest.ele(OPF, 'item', { ...item, ...(path === 'nav.xhtml' && { properties: 'nav' }) });
  }
  const direction = isRightToLeft(first) ? 'rtl' : 'ltr';
  const order = root.ele(OPF, 'spine', { 'page-progression-direction': direction });
  for (const path of spine) order.ele(OPF, 'itemref', { idref: ids.get(path) ?? '' });
  return xml.end({ prettyPrint: true });
}

/**
 * What readers with other needs are told beforehand (EPUB Accessibility 1.1, section 3.2). The book is made to meet WCAG 2.2 at AA,
 * and its summary says so; that it conforms may be said only by who has examined the words of its editors too (section 3.3).
 */
function accessibility(
  { messages }: Book,
  { files, hasPages }: Contained,
): readonly (readonly [string, readonly string[]])[] {
  const images = files.some(({ path }) => path.startsWith('images/'));
  return [
    ['schema:accessMode', ['textual', ...(images ? ['visual'] : [])]],
    ['schema:accessModeSufficient', ['textual']],
    [
      'schema:accessibilityFeature',
      [
        ...[
          'displayTransformability',
          'index',
          'readingOrder',
          'structuralNavigation',
          'tableOfContents',
          'ARIA',
        ],
        ...(images ? ['alternativeText'] : []),
        ...(hasPages ? ['printPageNumbers', 'pageNavigation'] : []),
      ],
    ],
    ['schema:accessibilityHazard', ['none']],
    ['schema:accessibilitySummary', [say(messages, 'epub.accessibility')]],
  ];
}

/** A date as the time that EPUB asks for: its beginning. One that nobody has told is the first that a computer counts. */
function instant(date: string | undefined): string {
  const [year = '1970', month = '01', day = '01'] = date?.match(/\d+/g) ?? [];
  return `${year}-${month}-${day}T00:00:00Z`;
}
