import type { Result } from '../diagnostic.ts';
import { metadata } from '../document/metadata.ts';
import type { TeiDocument } from '../document/tei.ts';
import { type Messages, say } from '../project/messages.ts';
import type { Project } from '../project/project.ts';
import { aboutPdf } from '../views/pdf/about.ts';
import { type PdfDate, pdfDate } from '../views/pdf/date.ts';
import { missingGlyphs, printWithSigns } from '../views/pdf/glyphs.ts';
import { imagesOf } from '../views/pdf/images.ts';
import type { Press } from '../views/pdf/press.ts';
import {
  common,
  type PdfDesign,
  type PdfSettings,
  pdfFailed,
  renderedTypst,
  running,
  titleOnPaper,
} from '../views/pdf.ts';
import type { Rendered } from '../views/render.ts';
import { citedFacts } from './notes/cited-facts.ts';
import { recordDate } from './record-date.ts';

/** An edition as one book. */
export interface Book {
  readonly project: Project;
  /** How the edition was made, a paragraph each; what edition.json describes stands on the page of the title. */
  readonly statement: readonly string[];
  /** In the order of the book. Pages are made without addresses, so that names lead to entries by `#person:ID`. */
  readonly records: readonly BookRecord[];
  readonly registers: readonly BookRegister[];
}

export interface BookRecord {
  readonly document: TeiDocument;
  readonly rendered: Rendered;
  /** The entries that its header names as correspondents, by the ids of `BookEntry`. */
  readonly mentions?: readonly string[];
  /** The files of its images, by the address that it gives. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

export interface BookRegister {
  /** “Persons”. */
  readonly title: string;
  /** In the order of the book. */
  readonly entries: readonly BookEntry[];
}

export interface BookEntry {
  /** The place on a record’s page that names lead to: `person:puzanov`. */
  readonly id: string;
  readonly name: string;
  readonly notes: readonly string[];
  /** The register that it stands in, as the user named it. */
  readonly file?: string;
}

/**
 * Prints an edition: title, contents, statement, each record with its notes, registers with the pages of every mention, rights.
 * Findings are those of `recordPdf`; errors of Typst are told of edition.json, `file`.
 */
export function bookPdf(
  press: Press,
  design: PdfDesign,
  book: Book,
  messages: Messages,
  file: string,
  settings: Omit<PdfSettings, 'images'> = {},
): Result<Uint8Array | undefined> {
  const { title, description, editors } = book.project;
  const documents = book.records.map(({ document }) => document);
  const images = book.records.map(({ document, images = new Map() }, i) =>
    imagesOf(press, images, document.file, prefixOf(i)),
  );
  const names = Object.assign({}, ...images.map((each) => each.names));
  const texts = book.records.map(({ rendered }, i): [string, string] => [
    nameOf(i),
    renderedTypst(rendered, design.stylesheet, { prefix: prefixOf(i), inBook: true }),
  ]);
  const files = new Map<string, string | Uint8Array>([
    ...design.files,
    ...images.flatMap(({ files }) => [...files]),
    ...texts,
    ['data.json', JSON.stringify(dataOf(press, book, messages, settings, names))],
    aboutPdf({
      ...{ title, description, authors: editors.map(({ name }) => name) },
      ...{ date: latest(documents.map(pdfDate)), ...settings },
    }),
  ]);
  const { impression, missing } = printWithSigns(press, 'book.typ', files);
  const entries = book.registers.flatMap((register) => register.entries);
  const inBook = (character: string) =>
    entries.find(({ name, notes }) => [name, ...notes].some((text) => text.includes(character)))?.file ??
    file;
  const diagnostics = [
    ...images.flatMap((each) => each.diagnostics),
    ...missingGlyphs(missing, documents, inBook),
  ];
  if ('pdf' in impression) return { value: impression.pdf, diagnostics };
  return { value: undefined, diagnostics: [...diagnostics, pdfFailed(impression.error, file)] };
}

/** Before the anchors and images of a record, which other records may have too. */
const prefixOf = (index: number): string => `r${index + 1}:`;

function nameOf(index: number): string {
  return `record-${index + 1}.typ`;
}

function dataOf(
  press: Press,
  { project, statement, records, registers }: Book,
  messages: Messages,
  settings: Omit<PdfSettings, 'images'>,
  images: Readonly<Record<string, string>>,
): object {
  const { title, subtitle, description, editors, publisher, rights, licence } = project;
  const shared = common(press, messages, settings, images);
  return {
    ...shared,
    words: {
      ...shared.words,
      contents: say(messages, 'pdf.contents'),
      statement: say(messages, 'pdf.statement'),
      colophon: say(messages, 'pdf.rights'),
      editors: say(messages, 'pdf.edited-by'),
    },
    title,
    subtitle,
    description,
    editors: editors.map(({ name, affiliation, orcid }) => ({ name, affiliation, orcid })),
    publisher,
    rights,
    licence,
    edition: running(title),
    running: '',
    statement,
    records: records.map(({ document, mentions = [] }, i) => ({
      ...recordData(document, nameOf(i), messages),
      mentions,
    })),
    registers,
  };
}

/** What stands at the head of a record: date, correspondents, archive. */
function recordData(document: TeiDocument, name: string, messages: Messages): object {
  const known = metadata(document);
  const { sender, addressee, archive } = known;
  const title = titleOnPaper(document, messages);
  const date = recordDate({ ...known, cited: citedFacts(document, known.when) }, messages);
  const letter = [sender, addressee].every((one) => one !== undefined)
    ? `${sender} → ${addressee}`
    : undefined;
  const facts = [date, letter, archive].filter((fact) => fact !== undefined);
  return { file: name, title, running: running(title), date, facts };
}

function latest(dates: readonly PdfDate[]): PdfDate {
  const number = ([year, month, day]: PdfDate) => year * 10000 + month * 100 + day;
  return dates.reduce((a, b) => (number(b) > number(a) ? b : a), [1970, 1, 1]);
}
