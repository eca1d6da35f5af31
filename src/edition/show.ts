import type { Diagnostic, Result } from '../diagnostic.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { Messages } from '../project/messages.ts';
import type { Press } from '../views/pdf/press.ts';
import type { Stylesheet } from '../xml/transform.ts';
import type { RecordTask } from './record-task.ts';
import type { BookTask, PdfTask } from './show-books.ts';
import { showRecord } from './show-record.ts';
import { type SiteTask, siteShown } from './show-site.ts';

/** What is to be made, as a plain value: it can be sent to another thread. */
export type PageTask = SiteTask | RecordTask | PdfTask | BookTask;

/** A file that was made. */
export interface Shown {
  /** Undefined where nothing could be made; findings say why. */
  readonly bytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a task that makes several files: each of them, in its order. */
  readonly parts?: readonly Shown[];
}

/** What pages are made with. */
export interface Materials {
  readonly messages: Messages;
  /** One for each view, `site`, `parallel`, `text`, `typst` and `epub`. */
  readonly stylesheet: (name: string) => Stylesheet;
  /** Reads a record, if it still has the bytes of that hash. */
  readonly read: (file: string, hash: string) => Result<TeiDocument | undefined>;
  /** The bytes of an image of the edition, or of another file that its theme names, by its file. */
  readonly image: (file: string) => Uint8Array | undefined;
  /** What prints, and its design. */
  readonly press: () => Promise<Result<Press | undefined>>;
  readonly design: () => ReadonlyMap<string, string>;
  /** The style sheet of the EPUB. */
  readonly bookStyle: () => Uint8Array;
}

/** Makes a page, or the files of a record. Where a view fails on a record its page says so. */
export async function show(task: PageTask, materials: Materials): Promise<Shown> {
  switch (task.kind) {
    case 'site':
      return siteShown(task, materials);
    case 'record':
      return { bytes: undefined, diagnostics: [], parts: await showRecord(task, materials) };
    // Most builds make no books, and what makes them takes long to load.
    case 'pdf':
      return (await import('./show-books.ts')).showPdf(task, materials);
    case 'book':
      return (await import('./show-books.ts')).showBook(task, materials);
  }
}
