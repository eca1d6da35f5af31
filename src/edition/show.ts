import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Entry } from '../document/entries.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { Messages } from '../project/messages.ts';
import type { Frame } from '../views/frame.ts';
import type { Press } from '../views/pdf/press.ts';
import { type Page, type Rendered, render, renderedHtml, renderedText } from '../views/render.ts';
import { type View, views } from '../views/view.ts';
import type { Stylesheet } from '../xml/transform.ts';
import { encoded } from './output-file.ts';
import { failedPage } from './pages/failed.ts';
import type { PageData } from './pages/page.ts';
import { type ParallelName, parallelPage, type Side, transcriptBlocks } from './parallel.ts';
import { otherRecords } from './record-place.ts';
import type { BookTask, PdfTask } from './show-books.ts';
import { barePage, sitePage } from './site-page.ts';
import type { Copied } from './standalone/copied.ts';
import { standaloneTei } from './standalone.ts';

/** A page to be made, as a plain value: it can be sent to another thread. */
export type PageTask = SiteTask | RecordTask | ParallelTask | TeiTask | PdfTask | BookTask;

/** A page that is not one of a record. */
export interface SiteTask {
  readonly kind: 'site';
  readonly page: PageData & { readonly kind: string };
  readonly frame: Frame;
}

/** A page of a record. */
export interface RecordTask {
  readonly kind: 'record';
  /** The record, and the hash of its bytes. */
  readonly file: string;
  readonly hash: string;
  readonly title: string;
  readonly view: View['name'];
  readonly entries: readonly Entry[];
  readonly page: Page & { readonly frame: Frame };
  /** Whether its text is wanted too. */
  readonly withText: boolean;
}

/** A record as TEI that stands alone. */
export interface TeiTask {
  readonly kind: 'tei';
  readonly file: string;
  readonly hash: string;
  readonly stem: string;
  readonly copied: readonly Copied[];
  /** Where images lie, seen from it, by their files. */
  readonly images: Readonly<Record<string, string>>;
}

/** A page that shows two sides of a record. */
export interface ParallelTask {
  readonly kind: 'parallel';
  readonly file: string;
  readonly hash: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly name: ParallelName;
  readonly sides: readonly [Side, Side];
  readonly views: readonly Side[];
  readonly frame: Frame;
}

/** A page that was made. */
export interface Shown {
  /** Undefined where nothing could be made; findings say why. */
  readonly bytes: Uint8Array | undefined;
  readonly text?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** What pages are made with. */
export interface Materials {
  readonly messages: Messages;
  /** One for each view, `site` and `text`. */
  readonly stylesheet: (name: string) => Stylesheet;
  /** Reads a record, if it still has the bytes of that hash. */
  readonly read: (file: string, hash: string) => Result<TeiDocument | undefined>;
  /** The bytes of images that a record names, by their addresses; those that are there. */
  readonly images: (file: string, addresses: readonly string[]) => ReadonlyMap<string, Uint8Array>;
  /** What prints, and its design. */
  readonly press: () => Promise<Result<Press | undefined>>;
  readonly design: () => ReadonlyMap<string, string>;
  /** The style sheet of the EPUB. */
  readonly bookStyle: () => Uint8Array;
}

/** Makes a page. Where a view fails on a record the page says so. */
export async function show(task: PageTask, materials: Materials): Promise<Shown> {
  switch (task.kind) {
    case 'site':
      return siteShown(task, materials);
    case 'record': {
      const { page } = task;
      const { value, diagnostics } = await rendered(task, task.view, page, materials);
      if (!value) return failed(task, page.frame, diagnostics, materials);
      const text = task.withText && {
        text: encoded(renderedText(value, materials.stylesheet('text'))),
      };
      return { bytes: encoded(renderedHtml(value)), ...text, diagnostics };
    }
    case 'parallel':
      return parallel(task, materials);
    case 'tei':
      return standingAlone(task, materials);
    // Most builds make no books, and what makes them takes long to load.
    case 'pdf':
      return (await import('./show-books.ts')).showPdf(task, materials);
    case 'book':
      return (await import('./show-books.ts')).showBook(task, materials);
  }
}

/** What the views find is told by their own pages. */
async function parallel(task: ParallelTask, materials: Materials): Promise<Shown> {
  const { name, sides, views: switchOf, frame } = task;
  const { messages, stylesheet } = materials;
  const left = await rendered(task, 'diplomatic', {}, materials);
  const right = name === 'parallel' ? await rendered(task, 'reading', {}, materials) : undefined;
  const { value: document } = materials.read(task.file, task.hash);
  const lines = document && transcriptBlocks(document);
  const second = right ? right.value?.page : lines;
  if (!left.value || !second) return failed(task, frame, [], materials);
  const page = { name, sides, views: switchOf, frame, left: left.value.page, right: second };
  return { bytes: encoded(parallelPage(page, messages, stylesheet('parallel'))), diagnostics: [] };
}

/** A record in a view. */
export async function rendered(
  { file, hash, entries }: Pick<RecordTask, 'file' | 'hash' | 'entries'>,
  name: View['name'],
  page: Page,
  { messages, stylesheet, read }: Materials,
): Promise<Result<Rendered | undefined>> {
  const view = views.find((each) => each.name === name);
  if (!view) throw new Error(`There is no view ${name}`);
  const { value: document, diagnostics } = read(file, hash);
  if (!document) return { value: undefined, diagnostics };
  return render(document, entries, view, stylesheet(name), messages, page);
}

function failed(
  { title }: Pick<RecordTask, 'title'>,
  frame: Frame,
  diagnostics: readonly Diagnostic[],
  materials: Materials,
): Shown {
  const page = failedPage(frame.path, title, diagnostics, materials.messages);
  const shown = siteShown({ kind: 'site', page, frame }, materials);
  return { ...shown, diagnostics: [...diagnostics, ...shown.diagnostics] };
}

function standingAlone({ file, hash, stem, copied, images }: TeiTask, { read }: Materials): Shown {
  const { value: document, diagnostics } = read(file, hash);
  if (!document) return { bytes: encoded(''), diagnostics };
  const others = otherRecords({ file, stem });
  const moved = (other: string) => (Object.hasOwn(images, other) ? images[other] : others(other));
  return { bytes: encoded(standaloneTei(document, copied, moved)), diagnostics: [] };
}

/** An edition may have a site.xsl of its own: where that fails, its page says so. */
function siteShown({ page, frame }: SiteTask, { messages, stylesheet }: Materials): Shown {
  try {
    return { bytes: encoded(sitePage(page, frame, messages, stylesheet('site'))), diagnostics: [] };
  } catch (error) {
    const message = `The page ${page.path} could not be made: ${error instanceof Error ? error.message : String(error)}`;
    const problem: Diagnostic = {
      code: 'view/failed',
      severity: 'error',
      message,
      location: { file: page.path },
      hint: 'This is a fault of the stylesheet site.xsl. Mend it; if the edition has none of its own, please report it.',
    };
    return { bytes: encoded(barePage(page.title, message)), diagnostics: [problem] };
  }
}
