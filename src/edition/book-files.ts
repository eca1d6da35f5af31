import { listedAs, type RegisterEntry } from '../document/register.ts';
import { say } from '../project/messages.ts';
import { views } from '../views/view.ts';
import { BOOK, type Books, pdfName } from './books.ts';
import type { Catalogue } from './catalogue.ts';
import { dayOf, written } from './citations/days.ts';
import { printedImages } from './images.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import { keyOf, type OutputFile } from './output-file.ts';
import type { KeyedContent } from './record/content.ts';
import { besideRecord } from './record/place.ts';
import type { Shelf } from './shelf.ts';
import type { BookTask } from './show/books.ts';
import { shownFile } from './workshop.ts';

/** A record of which there is something to print. */
export interface BookChapter {
  readonly record: RecordNotes;
  readonly content: KeyedContent;
}

/** The edition as books, and each record in each of its views as a PDF. */
export function bookFiles(
  chapters: readonly BookChapter[],
  { pdf, epub }: Books,
  shelf: Shelf,
): readonly OutputFile[] {
  return [
    ...(pdf ? chapters.flatMap((chapter) => recordPdfs(chapter, shelf)) : []),
    ...(pdf ? [bookFile('pdf', chapters, shelf)] : []),
    ...(epub ? [bookFile('epub', chapters, shelf)] : []),
  ];
}

function recordPdfs({ record, content }: BookChapter, shelf: Shelf): readonly OutputFile[] {
  const { edition, words, workshop } = shelf;
  const { project, program, stylesheets } = edition;
  return views
    .filter(({ name }) => project.views.includes(name))
    .map(({ name: view }) => {
      const { made, ...plain } = content;
      const images = printedImages(record, edition.images);
      const about = {
        view,
        images,
        edition: project.title,
        authors: project.editors.map(({ name }) => name),
      };
      const sheets = [view, 'typst'].map((name) => stylesheets.get(name));
      const key = keyOf(program, sheets, words, plain.hash, made, about);
      return shownFile(
        besideRecord(record, pdfName(view)),
        key,
        { kind: 'pdf', ...plain, ...about },
        workshop,
      );
    });
}

function bookFile(form: 'pdf' | 'epub', chapters: readonly BookChapter[], shelf: Shelf): OutputFile {
  const { edition, site, words, workshop } = shelf;
  const { project, settings, program, stylesheets } = edition;
  const task: BookTask = {
    kind: 'book',
    form,
    project,
    settings,
    records: chapters.map(({ record, content: { made: _, ...plain } }) => ({
      ...plain,
      stem: record.stem,
      images: printedImages(record, edition.images),
    })),
    registers: site.catalogue.registers.map(({ kind, entries }) => ({
      title: say(edition.messages, `registers.${kind}`),
      entries: entries.map(
        ({ mentions: _, ...entry }): RegisterEntry => ({
          ...entry,
          name: listedAs(entry),
        }),
      ),
    })),
    statement: editorialStatement(site.catalogue),
    date: project.date ?? newest(site.catalogue),
    own: form === 'epub' ? (edition.own ?? []) : [],
  };
  const sheets = [...views.map(({ name }) => name), 'typst', 'epub'].map((name) => stylesheets.get(name));
  const made = chapters.map(({ content }) => content.made);
  return shownFile(BOOK[form], keyOf(program, sheets, words, task, made), task, workshop);
}

/** How the records were encoded: each paragraph once. */
function editorialStatement({ records }: Catalogue): readonly string[] {
  return [...new Set(records.flatMap(({ statements }) => statements.editorial))];
}

/** Where the edition has no date: the newest at which a record was changed, or else of a record itself; nothing is asked of the clock. */
export function newest({ records }: Catalogue): string | undefined {
  const changed = records.flatMap(({ statements }) => statements.changed ?? []).sort();
  return (
    changed.at(-1) ??
    records
      .flatMap(({ when }) => dayOf(when) ?? [])
      .map(written)
      .sort()
      .at(-1)
  );
}
