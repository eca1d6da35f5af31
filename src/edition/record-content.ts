import { normalize } from 'node:path';
import type { Entry } from '../document/entries.ts';
import type { Edition, EditionRecord } from './edition.ts';
import { pointedEntries } from './entries.ts';
import type { RecordNotes } from './notes/record-notes.ts';

/** What is shown of a record, as plain values, wherever it is shown. */
export interface RecordContent {
  readonly file: string;
  /** The hash of its bytes. */
  readonly hash: string;
  readonly title: string;
  /** The entries that it points to. */
  readonly entries: readonly Entry[];
  /** Their keys. */
  readonly made: readonly string[];
}

export function recordContent(
  record: RecordNotes,
  { file, hash }: EditionRecord,
  { files }: Pick<Edition, 'files'>,
): RecordContent {
  const notes = files.get(normalize(file));
  const entries = notes ? pointedEntries(notes, files) : [];
  return {
    ...{ file, hash, title: record.title },
    entries: entries.map(({ key: _, ...entry }) => entry),
    made: entries.map(({ key }) => key),
  };
}
