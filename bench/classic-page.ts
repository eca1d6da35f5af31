import { createContext, runInContext } from 'node:vm';
import type { BlockHits } from '../src/edition/search/matches.ts';
import type { Wanted } from '../src/edition/search/query.ts';
import type { Hit } from '../src/edition/search/rank.ts';
import type { SearchText } from '../src/edition/search/text.ts';

/** What the scripts of the search page offer it. */
export interface PageSearch {
  readonly readQuery: (query: string) => readonly Wanted[];
  readonly candidates: (
    wanted: readonly Wanted[],
    asked: Readonly<Record<string, string>>,
  ) => Promise<readonly Hit[]>;
  readonly open: (
    hit: Pick<Hit, 'stem'>,
    wanted: readonly Wanted[],
  ) => Promise<(SearchText & { readonly hits: readonly BlockHits[] }) | undefined>;
  readonly loadText: (stem: string) => Promise<SearchText>;
  readonly blocksWithHits: (blocks: SearchText['blocks'], wanted: readonly Wanted[]) => readonly BlockHits[];
}

export interface ClassicPage {
  readonly search: PageSearch;
  /** What was loaded since the last time. */
  readonly loaded: () => { readonly files: number; readonly bytes: number };
}

interface Script {
  src: string;
  onload: () => void;
  onerror: () => void;
  readonly remove: () => void;
}

/**
 * A page without a browser: classic scripts run in a realm of their own, and load others as a page does, one after another in a task
 * each; there is no time of the disk or of the network in it.
 *
 * @param scripts those that the page begins with
 * @param files what lies beside the page, by its path
 */
export function classicPage(scripts: readonly string[], files: ReadonlyMap<string, string>): ClassicPage {
  let [count, bytes] = [0, 0];
  const append = (script: Script) => {
    setImmediate(() => {
      const text = files.get(decodeURIComponent(script.src));
      if (text === undefined) return script.onerror();
      count++;
      bytes += Buffer.byteLength(text);
      runInContext(text, realm);
      script.onload();
    });
  };
  const document = { createElement: () => ({ remove() {} }), head: { append } };
  const realm = createContext({ document });
  for (const script of scripts) runInContext(script, realm);
  return {
    search: runInContext('tei.search', realm) as PageSearch,
    loaded() {
      const since = { files: count, bytes };
      [count, bytes] = [0, 0];
      return since;
    },
  };
}
