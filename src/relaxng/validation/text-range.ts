import type { Position, Range } from '../../diagnostic.ts';
import { isBlank } from '../datatypes/white-space.ts';

/** The range of a text without the white space around it, where the text stands in the file as it is. */
export function withoutWhiteSpace(value: string, range: Range): Range {
  const { start, end } = range;
  // With references, or line ends of two characters, it is longer in the file.
  if (end.offset - start.offset !== value.length) return range;
  const from = value.search(/[^ \t\r\n]/);
  if (from < 0) return range;
  let to = value.length;
  while (isBlank(value.charAt(to - 1))) to--;
  const first = after(start, value.slice(0, from));
  return { start: first, end: after(first, value.slice(from, to)) };
}

function after({ line, column, offset }: Position, text: string): Position {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
    offset: offset + text.length,
  };
}
