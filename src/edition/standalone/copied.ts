import { normalize } from 'node:path';
import { entryOf, type NotesByFile } from '../entries.ts';
import type { FileNotes, NotedPointer } from '../notes/file-notes.ts';

/** An element of a register that a record takes with it, as plain values: it can be sent to another thread. */
export interface Copied {
  readonly what: 'entry' | 'responsible';
  /** The file that it stands in, and the one that the pointer to it names: they differ where one includes the other. */
  readonly file: string;
  readonly named: string;
  readonly id: string;
  readonly xml: string;
  readonly language?: string;
  /** Where its pointers lead. */
  readonly targets: readonly NotedPointer[];
}

/** The entries that a record cites, those that they cite, and so on, in order of mention; and who answers for them. */
export function copiedInto(notes: FileNotes, files: NotesByFile): readonly Copied[] {
  const copied = new Map<string, Copied>();
  const waiting = [...notes.targets];
  for (const { file: named, id } of waiting) {
    const found = entryOf({ file: named, id }, files);
    if (!found || copied.has(`${found.file}#${id}`)) continue;
    const { file, xml, language, targets = [] } = found;
    const own = { what: 'entry', file, named: normalize(named), id, xml, targets } as const;
    copied.set(`${file}#${id}`, { ...own, ...(language !== undefined && { language }) });
    waiting.push(...targets);
  }
  for (const { file, id } of waiting) {
    const known = files.get(normalize(file))?.register?.responsible;
    const statement = known && Object.hasOwn(known, id) ? known[id] : undefined;
    if (!statement || copied.has(`${file}#${id}`)) continue;
    copied.set(`${file}#${id}`, { what: 'responsible', file, named: file, id, targets: [], ...statement });
  }
  return [...copied.values()];
}
