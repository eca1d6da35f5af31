import type { Diagnostic, Result } from '../../diagnostic.ts';
import type { Entry } from '../../document/entries.ts';
import type { RegisterEntry } from '../../document/register.ts';
import type { Project } from '../../project/project.ts';
import type { Press } from '../../views/pdf/press.ts';
import { unprintedPdf } from '../../views/pdf/unprinted.ts';
import { orPdfFailed, recordPdf } from '../../views/pdf.ts';
import { sheetFailed } from '../../views/sheet-failed.ts';
import { type View, views } from '../../views/view.ts';
import { mainView } from '../addresses.ts';
import { bookPdf } from '../book.ts';
import { keyOf } from '../catalogue.ts';
import { editionEpub } from '../epub/epub.ts';
import { correspondentsIn } from '../notes/correspondents.ts';
import { factInWords } from '../pages/fact.ts';
import type { PrintedImage } from '../record/task.ts';
import { joined } from '../zip/headers.ts';
import { inView } from './in-view.ts';
import type { Materials, Shown } from './materials.ts';

/** A record in a view, as a PDF. */
export interface PdfTask {
  readonly kind: 'pdf';
  readonly file: string;
  readonly hash: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly view: View['name'];
  readonly images: readonly PrintedImage[];
  /** The title of the edition, and its editors. */
  readonly edition: string;
  readonly authors: readonly string[];
}

/** A file of the editor’s. */
export interface OwnFile {
  /** From the folder of the edition. */
  readonly path: string;
  readonly file: string;
  /** The hash of its bytes. */
  readonly hash: string;
}

/** The edition as one book. */
export interface BookTask {
  readonly kind: 'book';
  readonly form: 'pdf' | 'epub';
  readonly project: Project;
  /** The edition.json of which is told what keeps a book from being made. */
  readonly settings: string;
  readonly records: readonly (Pick<PdfTask, 'file' | 'hash' | 'entries' | 'images'> & {
    readonly stem: string;
  })[];
  readonly registers: readonly { readonly title: string; readonly entries: readonly RegisterEntry[] }[];
  readonly statement: readonly string[];
  /** The newest date of the records, in W3C form. */
  readonly date: string | undefined;
  /** The files that the theme names: of an EPUB. */
  readonly own: readonly OwnFile[];
}

/** Prints a record. Where there is nothing to print with there is no file, and findings say why. */
export async function showPdf(task: PdfTask, materials: Materials): Promise<Shown> {
  const { value: press, diagnostics: unopened } = await materials.press();
  const opened = materials.read(task.file, task.hash);
  const { value: document } = opened;
  // What the view finds is told by its page.
  const { value } = await inView(opened, task.entries, task.view, materials);
  if (!press || !document || !value) return { bytes: undefined, diagnostics: unopened };
  const design = { stylesheet: materials.stylesheet('typst'), files: materials.design() };
  const { edition, authors } = task;
  const images = bytesOf(task.images, materials);
  const settings = { edition, authors, images };
  const print = () => recordPdf(press, design, document, value, settings);
  return printed(print, press, materials, task);
}

/** What is printed; where Typst or the stylesheet fails, a PDF that says so. */
function printed(
  print: () => Result<Uint8Array | undefined>,
  press: Press,
  { design, messages }: Materials,
  { title, file }: Pick<PdfTask, 'title' | 'file'>,
): Shown {
  const { value, diagnostics } = orPdfFailed(print, file);
  return { bytes: value ?? unprintedPdf(press, design(), title, messages), diagnostics };
}

export async function showBook(task: BookTask, materials: Materials): Promise<Shown> {
  if (task.form === 'epub')
    return showEpub(task, materials).catch((error: unknown) => ({
      bytes: undefined,
      diagnostics: [sheetFailed('The EPUB', 'epub', task.settings, error)],
    }));
  const { value: press, diagnostics } = await materials.press();
  return press ? showPrinted(task, press, materials) : { bytes: undefined, diagnostics };
}

/** The book has the view for readers, or else the only one. */
async function showPrinted(task: BookTask, press: Press, materials: Materials): Promise<Shown> {
  const { project, statement } = task;
  const view = mainView(project);
  const entries = new Map(
    task.registers.flatMap(({ entries }) => entries).map((entry) => [keyOf(entry), anchorOf(entry)]),
  );
  const records = [];
  for (const record of task.records) {
    const opened = materials.read(record.file, record.hash);
    const { value: document } = opened;
    const { value } = await inView(opened, record.entries, view, materials);
    if (!document || !value) continue;
    const mentions = correspondentsIn(document).flatMap((mention) => entries.get(keyOf(mention)) ?? []);
    records.push({ document, rendered: value, images: bytesOf(record.images, materials), mentions });
  }
  const registers = task.registers.map(({ title, entries }) => ({
    title,
    entries: entries.map((entry) => ({
      id: anchorOf(entry),
      file: entry.file,
      name: entry.name,
      notes: entry.facts.map((fact) => factInWords(fact, materials.messages)),
    })),
  }));
  const design = { stylesheet: materials.stylesheet('typst'), files: materials.design() };
  const book = { project, statement, records, registers };
  const print = () => bookPdf(press, design, book, materials.messages, task.settings);
  return printed(print, press, materials, { title: project.title, file: task.settings });
}

/** The place on a record’s page that names lead to. */
const anchorOf = ({ element, id }: RegisterEntry): string => `${element}:${id}`;

async function showEpub(task: BookTask, materials: Materials): Promise<Shown> {
  const { project, statement, date } = task;
  const { bytes, notShown, diagnostics } = await editionEpub({
    project,
    messages: materials.messages,
    records: task.records.map(({ stem, ...record }) => ({
      file: record.file,
      stem,
      views: views
        .filter(({ name }) => project.views.includes(name))
        .map(({ name }) => ({
          name,
          page: async () =>
            (await inView(materials.read(record.file, record.hash), record.entries, name, materials)).value
              ?.page,
        })),
    })),
    entries: task.registers
      .flatMap(({ entries }) => entries)
      .map((entry) => ({
        ...entry,
        facts: entry.facts.map((fact) => ({ ...fact, text: factInWords(fact, materials.messages) })),
      })),
    statement: statement.map((text) => ({ text })),
    ...(date !== undefined && { date }),
    ...(project.doi !== undefined && { identifier: `https://doi.org/${project.doi}` }),
    ...(project.url !== undefined && { address: project.url }),
    stylesheet: materials.stylesheet('epub'),
    style: materials.bookStyle(),
    own: new Map(
      task.own.flatMap(({ path, file }) => {
        const own = materials.image(file);
        return own ? [[path, { file, bytes: own }] as const] : [];
      }),
    ),
    image: async (source, { file }) => {
      const record = task.records.find((each) => each.file === file);
      const named = record?.images.find(({ url }) => url === source);
      return named && materials.image(named.file);
    },
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return { bytes: joined(chunks), diagnostics: [...notShown.map(imageMissing), ...diagnostics] };
}

/** By the addresses that the record gives. */
function bytesOf(images: readonly PrintedImage[], materials: Materials): ReadonlyMap<string, Uint8Array> {
  return new Map(
    images.flatMap(({ url, file }) => {
      const bytes = materials.image(file);
      return bytes ? [[url, bytes] as const] : [];
    }),
  );
}

function imageMissing({ source, file }: { readonly source: string; readonly file: string }): Diagnostic {
  return {
    code: 'view/pdf-image',
    severity: 'warning',
    message: `The book can’t show the image ${source}: its description stands in its place`,
    location: { file },
    hint: 'Put a PNG, JPEG or GIF file there.',
  };
}
