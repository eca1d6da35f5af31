import type { Materials, Shown } from './materials.ts';
import type { RecordTask } from './record-task.ts';
import type { BookTask, PdfTask } from './show-books.ts';
import { showRecord } from './show-record.ts';
import { type SiteTask, siteShown } from './show-site.ts';

/** What is to be made, as a plain value: it can be sent to another thread. */
export type PageTask = SiteTask | RecordTask | PdfTask | BookTask;

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
