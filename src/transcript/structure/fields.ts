import { element, type Piece, words } from '../pieces.ts';
import { trimmed } from '../transcript.ts';
import type { BlockPlace } from './block.ts';
import { contentOf } from './content.ts';
import { remembered } from './remembered.ts';
import { countWords } from './sentence.ts';

/** A label and its value on one line: `Sheets: 3`. The colon may be mistyped (`Print No,:`). */
const FIELD = /^(\p{L}[\p{L}\p{M}\d .,’'()/&№º-]{0,44}?\s?:)(\s*)(.*)$/u;

export interface Field {
  readonly label: string;
  readonly space: string;
  readonly value: string;
}

/** The label and the value of a line, if it may be a field of a form. */
export const fieldIn = remembered((line: string): Field | undefined => {
  if (line.length > 160) return undefined;
  const match = FIELD.exec(line);
  if (!match) return undefined;
  const [, label = '', space = '', value = ''] = match;
  if (
    countWords(label) > 5 ||
    // Signs of offices and initials: `EA/WE:ABMEYER`.
    (space === '' && value !== '' && label.includes('/')) ||
    /^\d+:\d/.test(line) ||
    (space === '' && value !== '' && /^[/\d]/.test(value) && /\d:$/.test(label))
  ) {
    return undefined;
  }
  return /[.?!]\s+\p{Lu}/u.test(value) && value.length > 60 ? undefined : { label, space, value };
});

/** A field as TEI: label and value; a stroke says that there is none. A label without value is kept as it is. */
export function fieldContent(at: BlockPlace, index: number): readonly Piece[] {
  const line = at.lines[index];
  const field = line && fieldIn(line.words);
  if (!line || !field) return line ? contentOf(at, line) : [];
  const { text } = at.transcript;
  const span = trimmed(at.transcript, line);
  const label = { start: span.start, end: span.start + field.label.length };
  const value = { start: label.end + field.space.length, end: span.end };
  const pieces: Piece[] = [element('label', {}, [words(text, label)])];
  if (value.end <= value.start) return pieces;
  if (value.start > label.end) pieces.push(words(text, { start: label.end, end: value.start }));
  if (isNone(field.value)) {
    pieces.push(element('seg', { type: 'none' }, [words(text, value)]));
    return pieces;
  }
  return [...pieces, ...contentOf(at, value)];
}

export function isNone(value: string): boolean {
  return /^(?:\/|[-–—]+|\/\/|-\/-|none|nil|keine|žádné|нет|brak|nincs)\.?$/iu.test(value);
}
