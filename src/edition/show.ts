import type { Diagnostic, Result } from '../diagnostic.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { Messages } from '../project/messages.ts';
import type { Stylesheet } from '../xml/transform.ts';
import { encoded } from './output-file.ts';
import type { RecordTask } from './record-task.ts';
import { showRecord } from './show-record.ts';
import { type SiteTask, siteBytes } from './show-site.ts';

/** What is to be made, as a plain value: it can be sent to another thread. */
export type PageTask = SiteTask | RecordTask;

/** A file that was made. */
export interface Shown {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a task that makes several files: each of them, in its order. */
  readonly parts?: readonly Shown[];
}

/** What pages are made with. */
export interface Materials {
  readonly messages: Messages;
  /** One for each view, `site`, `parallel` and `text`. */
  readonly stylesheet: (name: string) => Stylesheet;
  /** Reads a record, if it still has the bytes of that hash. */
  readonly read: (file: string, hash: string) => Result<TeiDocument | undefined>;
}

/** Makes a page, or the files of a record. Where a view fails on a record its page says so. */
export async function show(task: PageTask, materials: Materials): Promise<Shown> {
  switch (task.kind) {
    case 'site':
      return { bytes: siteBytes(task, materials), diagnostics: [] };
    case 'record':
      return { bytes: encoded(''), diagnostics: [], parts: await showRecord(task, materials) };
  }
}
