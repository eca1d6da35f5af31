import type { FileNotes } from '../../edition/notes/file-notes.ts';
import type { BuildMemory, Remembered } from '../build/build-memory.ts';
import { entriesInMemory } from '../build/kept-entries.ts';
import type { NotedFile } from '../build/noted-file.ts';

/** What is known of an edition while it is served: first what its last build knew, then what came anew. Nothing is written. */
export function liveMemory(ofBuild: BuildMemory): BuildMemory {
  let noted: ReadonlyMap<string, NotedFile> = new Map();
  let edition: Remembered = {};
  return {
    noted: (file) => noted.get(file) ?? ofBuild.noted(file),
    said: () => undefined,
    search: () => edition.search ?? ofBuild.search(),
    entries: entriesInMemory(),
    plans: () => edition.plans ?? ofBuild.plans(),
    sitePlan: () => edition.sitePlan ?? ofBuild.sitePlan(),
    keep(files, _, found) {
      noted = files;
      edition = { ...edition, ...found };
    },
  };
}

/** The files that an edition knows of beside its own folders: what its records and registers point to. */
export const pointedFiles = (files: ReadonlyMap<string, FileNotes>): readonly string[] => [...files.keys()];
