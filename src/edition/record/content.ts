import { normalize } from 'node:path';
import type { Edition, EditionRecord } from '../edition.ts';
import { pointedEntries } from '../entries.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import type { RecordContent } from './task.ts';

/** What is shown of a record, and what it was made of. */
export interface KeyedContent extends RecordContent {
  /** The keys of its entries. */
  readonly made: readonly string[];
}

export function recordContent(
  record: RecordNotes,
  { file, hash }: EditionRecord,
  { files }: Pick<Edition, 'files'>,
): KeyedContent {
  const notes = files.get(normalize(file));
  const entries = notes ? pointedEntries(notes, files) : [];
  return {
    ...{ file, hash, title: record.title },
    entries: entries.map(({ key: _, ...entry }) => entry),
    made: entries.map(({ key }) => key),
  };
}
