import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { keyOf } from '../../edition/output-file.ts';
import type { RecordPlans, SitePlan } from '../../edition/plans.ts';
import type { SearchEntries, SearchMemory } from '../../edition/search-output.ts';
import type { Cache } from '../../host.ts';
import { keptBlocks, type ReadBlocks } from './kept-blocks.ts';
import { keptEntries } from './kept-entries.ts';
import type { NotedFile } from './noted-file.ts';
import { packed } from './packed.ts';

/** What was found while a file of the edition was made, with the key of that file. */
export interface Said {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an edition remembers of itself. */
export interface Remembered {
  readonly search?: SearchMemory | undefined;
  readonly plans?: RecordPlans | undefined;
  readonly sitePlan?: SitePlan | undefined;
}

/** What earlier builds of an edition knew: its files need not be read again, nor its pages made again to tell the same of them. */
export interface BuildMemory {
  readonly noted: (file: string) => NotedFile | undefined;
  /** By the path of a file of the edition. */
  readonly said: (path: string) => Said | undefined;
  readonly search: () => SearchMemory | undefined;
  readonly plans: () => RecordPlans | undefined;
  readonly sitePlan: () => SitePlan | undefined;
  readonly entries: SearchEntries;
  /** Remembers these, and forgets all others. */
  readonly keep: (
    noted: ReadonlyMap<string, NotedFile>,
    said: ReadonlyMap<string, Said>,
    edition: Remembered,
  ) => void;
}

/**
 * @param depends all that the edition depends on beside its files, as plain values
 * @param blocksOf the words of a record, where they are not remembered
 */
export function buildMemory(cache: Cache, depends: readonly unknown[], blocksOf: ReadBlocks): BuildMemory {
  // Findings name files as the user did, from the folder where the user is.
  const about = keyOf(depends);
  const key = (...what: readonly unknown[]) => JSON.stringify(['build', resolve('.'), about, ...what]);
  const blocks = keptBlocks(cache, (pack) => key('blocks', pack), blocksOf);
  const noted = packed<NotedFile>(cache, (pack) => key('notes', pack), blocks);
  const said = packed<Said>(cache, (pack) => key('said', pack));
  const entries = keptEntries(cache, (pack) => key('entries', pack));
  const read = <Value>(what: string) => {
    const text = cache.get(key(what));
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  };
  return {
    noted: noted.get,
    said: said.get,
    search: () => read<SearchMemory>('search'),
    plans: () => read<RecordPlans>('plans'),
    sitePlan: () => read<SitePlan>('site'),
    entries,
    keep: (files, pages, { search, plans, sitePlan }) => {
      blocks.keep(files);
      noted.keep(files);
      said.keep(pages);
      entries.keep();
      if (search) cache.put(key('search'), JSON.stringify(search));
      if (sitePlan) cache.put(key('site'), JSON.stringify(sitePlan));
      if (plans) cache.put(key('plans'), JSON.stringify(plans));
    },
  };
}
