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
    const found = entryOf(target, files);
    if (!found) return [];
    const { targets: _, file: __, ...entry } = found;
    return { pointer, ...entry };
  });
}

/** An entry in the file that is named, or in one that this includes. */
export function entryOf(
  { file, id }: Pick<NotedPointer, 'file' | 'id'>,
  files: NotesByFile,
  seen = new Set<string>(),
): (NotedEntry & { readonly file: string }) | undefined {
  const name = normalize(file);
  const notes = files.get(name);
  if (!notes || seen.has(name)) return undefined;
  seen.add(name);
  const own = Object.hasOwn(notes.entries, id) ? notes.entries[id] : undefined;
  if (own) return { ...own, file: name };
  for (const included of notes.included) {
    const found = entryOf({ file: included, id }, files, seen);
    if (found) return found;
  }
  return undefined;
}
