import { say } from '../../project/messages.ts';
import { holdWords, toXhtml, transform, type XdmDocument } from '../../xml/transform.ts';
import type { Book, BookFile, NotShown } from './book.ts';
import type { Chapter } from './chapter.ts';
import { factsOf, imagesOf } from './facts.ts';
import { anchorsOf, withSoundLinks } from './links.ts';
import { imagePath } from './media.ts';
import { type Planned, planned } from './plan.ts';

const ED = 'urn:tei-edition';

export interface Chapters {
  readonly chapters: readonly Chapter[];
  readonly images: readonly BookFile[];
  readonly notShown: readonly NotShown[];
}

/**
 * A chapter for each page of each record.
 *
 * @param entries where the entries of the registers stand in the book
 * @param sheets the style sheets of its theme
 */
export async function bookChapters(
  book: Book,
  entries: Readonly<Record<string, string>>,
  sheets: readonly string[],
): Promise<Chapters> {
  const plan = planned(book.records);
  const places = { ...entries, ...Object.fromEntries(plan.map(({ page, path }) => [page, path])) };
  const chapters: Chapter[] = [];
  const images = new Map<string, BookFile>();
  const notShown: NotShown[] = [];
  for (const each of plan) {
    const page = await each.view.page();
    if (!page) continue;
    const parameters = {
      [`Q{${ED}}page`]: chapterValue(each, book, sheets),
      [`Q{${ED}}messages`]: holdWords(book.messages),
    };
    const shown = await imagesShown(page, parameters, each, book);
    for (const image of shown.files) images.set(image.path, image);
    notShown.push(...shown.notShown);
    const { result } = transform(book.stylesheet, page, {
      ...parameters,
      [`Q{${ED}}places`]: places,
      [`Q{${ED}}images`]: shown.places,
    });
    chapters.push({
      file: { path: each.path, bytes: new TextEncoder().encode(toXhtml(result)) },
      facts: factsOf(result, book.stylesheet),
      appendix: each.appendix,
    });
  }
  const anchors = anchorsOf(chapters);
  return {
    chapters: chapters.map((chapter) => withSoundLinks(chapter, anchors)),
    images: [...images.values()],
    notShown,
  };
}

/** What xslt/epub.xsl is told of a chapter. */
function chapterValue(
  { page, appendix, others }: Planned,
  { messages, address }: Book,
  sheets: readonly string[],
) {
  return {
    kind: 'chapter',
    top: '../',
    sheets,
    language: messages.language,
    path: page,
    address,
    appendix,
    other: others.map(({ name, path }) => ({ href: path, title: say(messages, `view.${name}.title`) })),
  };
}

async function imagesShown(
  page: XdmDocument,
  parameters: Readonly<Record<string, unknown>>,
  { record, appendix }: Planned,
  { stylesheet, image }: Book,
) {
  const places: Record<string, string> = {};
  const files: BookFile[] = [];
  const notShown: NotShown[] = [];
  for (const source of imagesOf(page, stylesheet, parameters)) {
    const bytes = await image?.(source, record);
    const path = bytes && imagePath(bytes);
    if (bytes && path !== undefined) {
      places[source] = path;
      files.push({ path, bytes });
    } else if (!appendix) notShown.push({ source, file: record.file, found: bytes !== undefined });
  }
  return { places, files, notShown };
}
