import type { RecordTask } from '../record/task.ts';
import type { BookTask, PdfTask } from './books.ts';
import type { Materials, Shown } from './materials.ts';
import { showRecord } from './record.ts';
import { type SiteTask, siteShown } from './site.ts';

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
      return (await import('./books.ts')).showPdf(task, materials);
    case 'book':
      return (await import('./books.ts')).showBook(task, materials);
  }
}
