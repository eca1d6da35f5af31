import { datingInWords } from '../project/dates-in-words.ts';
import type { Messages } from '../project/messages.ts';
import type { RecordNotes } from './notes/record-notes.ts';

/** The date of a record as lists show it: in the words of its header, or else what the attributes say, in those of the interface. */
export function recordDate(
  { date, when, cited }: Pick<RecordNotes, 'date' | 'when' | 'cited'>,
  messages: Messages,
): string | undefined {
  const { from, to, notBefore, notAfter } = cited?.dating ?? {};
  const spans = [`${from}/${to}`, `${notBefore}/${notAfter}`];
  const isWritten = date === when || (date !== undefined && spans.includes(date));
  return isWritten ? (datingInWords(messages, cited?.dating ?? {}) ?? date) : date;
}
