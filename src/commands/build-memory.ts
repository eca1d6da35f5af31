import { resolve } from 'node:path';
import type { Kept } from '../checks/kept.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { FileNotes } from '../edition/notes/file-notes.ts';
import { keyOf } from '../edition/output-file.ts';
import type { SearchMemory } from '../edition/search-output.ts';
import { hashOf } from '../files/cache.ts';
import type { Cache } from '../host.ts';

/** With a thousand records each pack is still small, and a change in one record writes only its own anew. */
const PACKS = 32;

/** What an earlier build knew of a TEI file, with all that its findings depend on. */
export interface NotedFile extends Pick<Kept, 'hash' | 'needs'> {
  readonly notes: FileNotes;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found while a file of the edition was made, with the key of that file. */
export interface Said {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What earlier builds of an edition knew: its files need not be read again, nor its pages made again to tell the same of them. */
export interface BuildMemory {
  readonly noted: (file: string) => NotedFile | undefined;
  /** By the path of a file of the edition. */
  readonly said: (path: string) => Said | undefined;
  readonly search: () => SearchMemory | undefined;
  /** Remembers these, and forgets all others. */
  readonly keep: (
    noted: ReadonlyMap<string, NotedFile>,
    said: ReadonlyMap<string, Said>,
    search: SearchMemory | undefined,
  ) => void;
}

/** `depends`: all that the edition depends on beside its files, as plain values. */
export function buildMemory(cache: Cache, depends: readonly unknown[]): BuildMemory {
  // Findings name files as the user did, from the folder where the user is.
  const about = keyOf(depends);
  const key = (...what: readonly unknown[]) => JSON.stringify(['build', resolve('.'), about, ...what]);
  const noted = packed<NotedFile>(cache, (pack) => key('notes', pack));
  const said = packed<Said>(cache, (pack) => key('said', pack));
  return {
    noted: noted.get,
    said: said.get,
    search: () => {
      const text = cache.get(key('search'));
      return text === undefined ? undefined : (JSON.parse(text) as SearchMemory);
    },
    keep: (files, pages, search) => {
      noted.keep(files);
      said.keep(pages);
      if (search) cache.put(key('search'), JSON.stringify(search));
    },
  };
}

/** Values by name in a few packs, of which only those are written anew in which something changed. */
function packed<Value>(cache: Cache, nameOf: (pack: number) => string) {
  const packs = new Map<number, ReadonlyMap<string, Value>>();
  const packOf = (name: string) => Number.parseInt(hashOf(name).slice(0, 8), 16) % PACKS;
  const read = (pack: number) => {
    const text = packs.has(pack) ? undefined : cache.get(nameOf(pack));
    const known =
      packs.get(pack) ?? new Map(text === undefined ? [] : (JSON.parse(text) as [string, Value][]));
    packs.set(pack, known);
    return known;
  };
  return {
    get: (name: string) => read(packOf(name)).get(name),
    keep: (values: ReadonlyMap<string, Value>) => {
      const fresh = Array.from({ length: PACKS }, () => new Map<string, Value>());
      for (const [name, value] of values) fresh[packOf(name)]?.set(name, value);
      for (const [pack, now] of fresh.entries()) {
        if (!isSame(read(pack), now)) cache.put(nameOf(pack), JSON.stringify([...now]));
        packs.set(pack, now);
      }
    },
  };
}

/** What was not made again is the value that was read. */
function isSame<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): boolean {
  return one.size === other.size && [...other].every(([name, value]) => one.get(name) === value);
}
