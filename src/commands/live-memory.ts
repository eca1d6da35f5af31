import type { FileNotes } from '../edition/notes/file-notes.ts';
import type { SearchMemory } from '../edition/search-output.ts';
import type { BuildMemory, NotedFile } from './build-memory.ts';

const NONE: SearchMemory = { lengths: {}, shards: [] };

/** What is known of an edition while it is served: first what its last build knew, then what came anew. Nothing is written. */
export function liveMemory(ofBuild: BuildMemory): BuildMemory {
  let noted: ReadonlyMap<string, NotedFile> = new Map();
  let search: SearchMemory | undefined;
  const entries: SearchMemory['entries'] = new Map();
  return {
    noted: (file) => noted.get(file) ?? ofBuild.noted(file),
    said: () => undefined,
    search: () => ({ ...(search ?? ofBuild.search() ?? NONE), entries }),
    keep(files, _, found) {
      noted = files;
      search = found ?? search;
    },
  };
}

/** The files that an edition knows of beside its own folders: what its records and registers point to. */
export const pointedFiles = (files: ReadonlyMap<string, FileNotes>): readonly string[] => [...files.keys()];
