import { codePoint, isChar } from '../../xml/names.ts';
import type { Stop } from './problems.ts';

/** A text without escapes, and where its characters stood before. */
export interface Unescaped {
  readonly text: string;
  /** The offset in the file of an offset in the text. */
  source(offset: number): number;
}

/** Line ends that were escaped are kept apart from real ones: no file can hold these two characters. */
export const ESCAPED_LINE_FEED = '\0';
export const ESCAPED_RETURN = '\x01';

const ESCAPE = /\\x+\{/g;
const CLOSED = /[\da-fA-F]+\}/y;
const OTHERS = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Replaces `\x{…}` anywhere, before anything else is looked at (Compact Syntax, section 3). */
export function withoutEscapes(text: string, stop: Stop): Unescaped {
  const other = OTHERS.exec(text);
  if (other) refuse(other[0], other.index, stop);
  const parts: string[] = [];
  /** For each escape, the offset after it in the text that is made, and how much shorter that is up to there. */
  const ends: number[] = [];
  const shorter: number[] = [];
  let made = 0;
  let from = 0;
  ESCAPE.lastIndex = 0;
  for (let match = ESCAPE.exec(text); match; match = ESCAPE.exec(text)) {
    const start = match.index;
    CLOSED.lastIndex = ESCAPE.lastIndex;
    const digits = CLOSED.exec(text)?.[0].slice(0, -1);
    if (digits === undefined)
      stop({
        start,
        end: ESCAPE.lastIndex,
        section: '3',
        message: `“${match[0]}” begins an escape, but no hexadecimal number and “}” follow.`,
        hint: 'Write, for instance, \\x{E9} for é.',
      });
    const end = ESCAPE.lastIndex + digits.length + 1;
    const code = Number.parseInt(digits, 16);
    if (!isChar(code))
      stop({
        start,
        end,
        section: '3',
        message: `“${text.slice(start, Math.min(end, start + 40))}” is no character that XML allows.`,
      });
    const character =
      code === 10 ? ESCAPED_LINE_FEED : code === 13 ? ESCAPED_RETURN : String.fromCodePoint(code);
    parts.push(text.slice(from, start), character);
    made += start - from + character.length;
    ends.push(made);
    shorter.push(end - made);
    from = end;
    ESCAPE.lastIndex = end;
  }
  if (ends.length === 0) return { text, source: (offset) => offset };
  parts.push(text.slice(from));
  return { text: parts.join(''), source: (offset) => offset + (shorter[last(ends, offset)] ?? 0) };
}

/** The index of the last number that is not greater, or -1. */
function last(numbers: readonly number[], most: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

function refuse(character: string, start: number, stop: Stop): never {
  const code = codePoint(character.codePointAt(0) ?? 0);
  return stop({
    start,
    end: start + character.length,
    section: '3',
    message: `Here is ${code}, which no text of a schema can hold.`,
    hint: 'Is this a file of another kind, or one in another encoding?',
  });
}
