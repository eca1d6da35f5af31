import type { FileNotes } from '../edition/notes/file-notes.ts';
import type { SearchMemory } from '../edition/search-output.ts';
import type { BuildMemory, NotedFile } from './build-memory.ts';

/** What is known of an edition while it is served: first what its last build knew, then what came anew. Nothing is written. */
export function liveMemory(ofBuild: BuildMemory): BuildMemory {
  let noted: ReadonlyMap<string, NotedFile> = new Map();
  let search: SearchMemory | undefined;
  return {
    noted: (file) => noted.get(file) ?? ofBuild.noted(file),
    said: () => undefined,
    search: () => search ?? ofBuild.search(),
    keep(files, _, found) {
      noted = files;
      search = found ?? search;
    },
  };
}

/** The files that an edition knows of beside its own folders: what its records and registers point to. */
export const pointedFiles = (files: ReadonlyMap<string, FileNotes>): readonly string[] => [...files.keys()];
