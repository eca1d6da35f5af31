import { datingInWords } from '../project/dates-in-words.ts';
import type { Messages } from '../project/messages.ts';
import type { RecordNotes } from './notes/record-notes.ts';

/** The date of a record as lists show it: in the words of its header, or else what the attributes say, in those of the interface. */
export function recordDate(
  { date, when, cited }: Pick<RecordNotes, 'date' | 'when' | 'cited'>,
  messages: Messages,
): string | undefined {
  return date === when ? (datingInWords(messages, cited?.dating ?? {}) ?? date) : date;
}
