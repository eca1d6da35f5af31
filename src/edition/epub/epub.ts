import { holdWords, toXdm, toXhtml, transform } from '../../xml/transform.ts';
import { type ZipFile, zip } from '../zip/zip.ts';
import type { Book, BookFile, MadeBook } from './book.ts';
import type { Chapter } from './chapter.ts';
import { bookChapters } from './chapters.ts';
import { contents } from './contents.ts';
import { bookIdentifier } from './identifier.ts';
import { languagesOf } from './languages.ts';
import { container, packageDocument } from './package.ts';
import { placed, placesOfEntries } from './places.ts';
import { registers } from './registers.ts';
import { bookTheme } from './theme.ts';

const ED = 'urn:tei-edition';

/**
 * The edition as a book (EPUB 3.3): title page, contents, what the edition says of itself, a chapter for each record, the registers
 * with each mention, the other views of the records, the colophon. The same input gives the same bytes.
 */
export async function epubFiles(book: Book): Promise<MadeBook> {
  const entries = placed(book.entries);
  const theme = bookTheme(book.project.theme ?? {}, book.own ?? new Map());
  const { chapters, images, notShown } = await bookChapters(book, placesOfEntries(entries), theme.sheets);
  const identifier = bookIdentifier(book.project, book.identifier);
  const made = registers(entries, chapters);
  const appendix = chapters.some((chapter) => chapter.appendix);
  const front = [
    { path: 'title.xhtml', kind: 'title', logo: theme.logo, ...titleOf(book) },
    { path: 'nav.xhtml', kind: 'contents', ...contents(book.messages, chapters, made) },
    {
      path: 'about.xhtml',
      kind: 'about',
      description: book.project.description,
      appendix,
      statement: book.statement ?? [],
    },
  ];
  const back = {
    ...{ path: 'colophon.xhtml', kind: 'colophon', identifier, address: book.address, date: book.date },
    ...titleOf(book),
    rights: book.project.rights,
    licence: book.project.licence,
  };
  const pages = await composed(book, [...front, ...made, back], theme.sheets);
  const part = (last: boolean) => chapters.filter((each) => each.appendix === last).map(({ file }) => file);
  const spine = [
    ...['title.xhtml', 'nav.xhtml', 'about.xhtml'],
    ...part(false).map(({ path }) => path),
    ...made.map(({ path }) => path),
    ...part(true).map(({ path }) => path),
    'colophon.xhtml',
  ];
  const style = { path: 'style.css', bytes: book.style };
  const files = [...pages, ...part(false), ...part(true), style, ...theme.files, ...images];
  const opf = packageDocument(book, {
    ...{ files, spine, identifier },
    languages: languagesOf(chapters, book.messages.language, book.project.languages),
    hasPages: chapters.some(hasPages),
  });
  const within = files.map(({ path, bytes }) => ({ path: `EPUB/${path}`, bytes }));
  const all = [
    text('mimetype', 'application/epub+zip'),
    text('META-INF/container.xml', container()),
    text('EPUB/package.opf', opf),
    ...within,
  ];
  return { files: all, notShown, diagnostics: theme.diagnostics };
}

/** The files of a book as one file (EPUB Open Container Format 3.3, section 4.3). */
export function epubArchive(files: readonly BookFile[]): AsyncGenerator<Uint8Array> {
  const packed = files.map(
    ({ path, bytes }): ZipFile => ({
      path,
      async *bytes() {
        yield bytes;
      },
    }),
  );
  return zip(packed, { first: ['mimetype'], large: Number.POSITIVE_INFINITY });
}

/** The edition as one file, `edition.epub`, the images that it can’t show, and what was found of its theme. */
export async function editionEpub(
  book: Book,
): Promise<Omit<MadeBook, 'files'> & { readonly bytes: AsyncIterable<Uint8Array> }> {
  const { files, ...found } = await epubFiles(book);
  return { ...found, bytes: epubArchive(files) };
}

/** A page that xslt/epub.xsl makes of a value. */
interface Composed {
  readonly path: string;
  readonly kind: string;
}

async function composed(
  book: Book,
  pages: readonly Composed[],
  sheets: readonly string[],
): Promise<readonly BookFile[]> {
  const nothing = await toXdm(`<page xmlns="${ED}"/>`);
  return pages.map(({ path, ...page }) => {
    const { result } = transform(book.stylesheet, nothing, {
      [`Q{${ED}}messages`]: holdWords(book.messages),
      [`Q{${ED}}page`]: {
        ...page,
        sheets,
        language: book.messages.language,
        top: path.includes('/') ? '../' : '',
      },
    });
    return text(path, toXhtml(result));
  });
}

function titleOf({ project }: Book) {
  const { title, subtitle, editors, publisher } = project;
  return { title, subtitle, editors: editors.map(({ name }) => name), publisher };
}

const hasPages = ({ facts }: Chapter) => facts.pages.length > 0;

function text(path: string, content: string): BookFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
