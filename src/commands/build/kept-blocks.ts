import type { SearchBlock } from '../../edition/search/blocks.ts';
import type { Cache } from '../../host.ts';
import type { NotedFile } from './noted-file.ts';
import { type Form, type Packs, packOf, packReader } from './packed.ts';

/** Reads the words of a record once more. */
export type ReadBlocks = (file: string) => readonly SearchBlock[];

type Blocks = readonly [hash: string, blocks: readonly SearchBlock[]];

/** The words of records, kept apart from what else is known of them: they are most of it, and seldom needed. */
export interface KeptBlocks extends Form<NotedFile> {
  /** To be called before what else is known of these files is kept. */
  readonly keep: (files: ReadonlyMap<string, NotedFile>) => void;
}

/** @param blocksOf asked where words are not there any more */
export function keptBlocks(cache: Cache, nameOf: (pack: number) => string, blocksOf: ReadBlocks): KeptBlocks {
  const packs: Packs<Blocks> = new Map();
  const blocksIn = packReader(cache, nameOf, packs);
  const remembered = new WeakSet<NotedFile>();
  return {
    written: ({ notes: { blocks: _, ...notes }, ...noted }) => ({ ...noted, notes }),
    read(file, written) {
      const { hash, notes } = written;
      if (!notes.record) return written;
      const noted: NotedFile = {
        ...written,
        notes: {
          ...notes,
          get blocks() {
            const [then, blocks] = blocksIn(packOf(file)).get(file) ?? [];
            return blocks && then === hash ? blocks : blocksOf(file);
          },
        },
      };
      remembered.add(noted);
      return noted;
    },
    keep(files) {
      const fresh = new Map<number, Map<string, Blocks>>();
      for (const [file, noted] of files) {
        const { hash, notes } = noted;
        if (!notes.record || remembered.has(noted)) continue;
        const pack = fresh.get(packOf(file)) ?? new Map<string, Blocks>();
        fresh.set(packOf(file), pack.set(file, [hash, notes.blocks ?? []]));
        remembered.add(noted);
      }
      for (const [pack, changed] of fresh) {
        const others = [...blocksIn(pack)].filter(([file]) => files.has(file));
        const now = new Map([...others, ...changed]);
        cache.put(nameOf(pack), JSON.stringify([...now]));
        packs.set(pack, now);
      }
    },
  };
}
