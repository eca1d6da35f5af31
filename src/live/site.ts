import type { Panel } from './panel.ts';

/** An edition that changes while it is shown. */
export interface LiveSite {
  /** The bytes of a file and their key, once all changes are in; undefined where there is no such file. */
  readonly file: (path: string) => Promise<LiveFile | undefined>;
  /** What a page is made of now: another key, another page. Where there is no such page this has a key, too. */
  readonly keyOf: (path: string) => string;
  /** What is shown beside a page. */
  readonly panelOf: (path: string) => Panel;
  /** Why there is no such page: a heading, and a sentence. */
  readonly missing: (path: string) => { readonly title: string; readonly words: string };
}

export interface LiveFile {
  readonly bytes: Uint8Array;
  readonly key: string;
}
