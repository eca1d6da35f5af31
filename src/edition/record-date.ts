import { type Dating, dateInWords, datingInWords } from '../project/dates-in-words.ts';
import type { Messages } from '../project/messages.ts';
import { daysOnly, inOneDay } from './date-order.ts';
import type { RecordNotes } from './notes/record-notes.ts';

/**
 * The date of a record as lists show it: in the words of its header, or what the attributes say, in those of the interface, where the
 * header has no words, or writes the same as they do: 1960-06-28/1960-07-01.
 */
export function recordDate(
  { date, when, cited }: Pick<RecordNotes, 'date' | 'when' | 'cited'>,
  messages: Messages,
): string | undefined {
  const dating = cited?.dating ?? {};
  if (date === undefined) return undefined;
  const written = [dating, daysOnly(dating)].find((each) => isWritten(each, date));
  const told = date === when ? dating : written;
  return (told && datingInWords(messages, inOneDay(told) ?? told)) ?? dateInWords(messages, date);
}

function isWritten({ from, to, notBefore, notAfter }: Dating, date: string): boolean {
  const [first, last, ...rest] = date.split(/--|[/–]/).map((part) => part.trim());
  const spans = [
    [from, to],
    [notBefore, notAfter],
  ];
  return last !== undefined && rest.length === 0 && spans.some(([a, b]) => a === first && b === last);
}
