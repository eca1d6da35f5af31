import { normalize } from 'node:path';
import type { FileNotes, NotedEntry, NotedPointer } from './notes/file-notes.ts';

/** What is known of each file, by its name as `path.normalize` gives it. */
export type NotesByFile = ReadonlyMap<string, FileNotes>;

/** An entry of a register that a record points to. */
export interface PointedEntry extends NotedEntry {
  readonly pointer: string;
}

/** The entries that the pointers of a file lead to, in order of mention. */
export function pointedEntries({ targets }: FileNotes, files: NotesByFile): readonly PointedEntry[] {
  return targets.flatMap(({ pointer, ...target }) => {
    const entry = entryOf(target, files, new Set());
    return entry ? { pointer, ...entry } : [];
  });
}

/** An entry in the file that is named, or in one that this includes. */
function entryOf(
  { file, id }: Pick<NotedPointer, 'file' | 'id'>,
  files: NotesByFile,
  seen: Set<string>,
): NotedEntry | undefined {
  const name = normalize(file);
  const notes = files.get(name);
  if (!notes || seen.has(name)) return undefined;
  seen.add(name);
  if (Object.hasOwn(notes.entries, id)) return notes.entries[id];
  for (const included of notes.included) {
    const found = entryOf({ file: included, id }, files, seen);
    if (found) return found;
  }
  return undefined;
}
