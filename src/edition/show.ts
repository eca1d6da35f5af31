import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Entry } from '../document/entries.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { Messages } from '../project/messages.ts';
import type { Frame } from '../views/frame.ts';
import { type Page, render, renderedHtml, renderedText } from '../views/render.ts';
import { type View, views } from '../views/view.ts';
import type { Stylesheet } from '../xml/transform.ts';
import { encoded } from './output-file.ts';
import { failedPage } from './pages/failed.ts';
import type { PageData } from './pages/page.ts';
import { otherRecords } from './record-place.ts';
import { sitePage } from './site-page.ts';
import type { Copied } from './standalone/copied.ts';
import { standaloneTei } from './standalone.ts';

/** A page to be made, as a plain value: it can be sent to another thread. */
export type PageTask = SiteTask | RecordTask | TeiTask;

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
}

/** A page that was made. */
export interface Shown {
  readonly bytes: Uint8Array;
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
}

/** Makes a page. Where a view fails on a record the page says so. */
export async function show(task: PageTask, materials: Materials): Promise<Shown> {
  if (task.kind === 'site') return { bytes: siteBytes(task, materials), diagnostics: [] };
  if (task.kind === 'tei') return showTei(task, materials);
  const { messages, stylesheet, read } = materials;
  const view = views.find(({ name }) => name === task.view);
  if (!view) throw new Error(`There is no view ${task.view}`);
  const { value: document, diagnostics: unread } = read(task.file, task.hash);
  const { value, diagnostics } = document
    ? await render(document, task.entries, view, stylesheet(view.name), messages, task.page)
    : { value: undefined, diagnostics: unread };
  if (value) {
    const text = task.withText && { text: encoded(renderedText(value, stylesheet('text'))) };
    return { bytes: encoded(renderedHtml(value)), ...text, diagnostics };
  }
  const { frame } = task.page;
  const page = failedPage(frame.path, task.title, diagnostics, messages);
  return { bytes: siteBytes({ kind: 'site', page, frame }, materials), diagnostics };
}

function showTei({ file, hash, stem, copied }: TeiTask, { read }: Materials): Shown {
  const { value: document, diagnostics } = read(file, hash);
  if (!document) return { bytes: encoded(''), diagnostics };
  return { bytes: encoded(standaloneTei(document, copied, otherRecords({ file, stem }))), diagnostics: [] };
}

function siteBytes({ page, frame }: SiteTask, { messages, stylesheet }: Materials): Uint8Array {
  return encoded(sitePage(page, frame, messages, stylesheet('site')));
}
