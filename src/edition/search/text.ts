import type { SearchBlock } from './blocks.ts';
import type { SearchDocument } from './entry.ts';
import type { Run } from './runs.ts';
import { searchScript } from './script.ts';
import type { SearchFile } from './shards.ts';

/** A record as its hits are shown: loaded where phrases are looked for in it, or where it is on the page of hits. */
export interface SearchText {
  readonly title: string;
  readonly href: string;
  readonly originalHref?: string;
  readonly date?: string;
  readonly sender?: string;
  readonly language?: string;
  readonly kinds?: readonly string[];
  readonly blocks: readonly (readonly [anchor: string, ...runs: Run[]])[];
}

/** The file of one record’s text. */
export function searchText(document: SearchDocument): SearchFile {
  const { stem, title, href, originalHref, date, sender, language, kinds, blocks } = document;
  const text: SearchText = {
    title,
    href,
    ...(originalHref !== undefined && originalHref !== href && { originalHref }),
    ...(date !== undefined && { date }),
    ...(sender !== undefined && { sender }),
    ...(language !== undefined && { language }),
    ...(kinds.length > 0 && { kinds }),
    blocks: blocks.map(({ anchor, runs }: SearchBlock) => [anchor, ...runs] as const),
  };
  return { path: `search/text/${stem}.js`, text: searchScript('text', stem, text) };
}
