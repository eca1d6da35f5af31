import type { Position, Range } from '../../diagnostic.ts';

/** The range of a text without the white space around it, where the text stands in the file as it is. */
export function withoutWhiteSpace(value: string, range: Range): Range {
  const { start, end } = range;
  // With references, or line ends of two characters, it is longer in the file.
  if (end.offset - start.offset !== value.length) return range;
  const from = value.search(/[^ \t\r\n]/);
  if (from < 0) return range;
  const to = value.length - (/[ \t\r\n]*$/.exec(value)?.[0].length ?? 0);
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
