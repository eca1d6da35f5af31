import type { Position, Range } from '../diagnostic.ts';

/** Answers where an offset of one text is, in lines and columns. */
export interface Lines {
  position(offset: number): Position;
  range(start: number, end: number): Range;
}

/**
 * The lines of a text: CR LF, LF and a lone CR each end one, as in XML 1.0 section 2.11. Offsets and columns
 * are UTF-16 units. Asking in the order of the text takes constant time, any other order a binary search.
 */
export function lines(text: string): Lines {
  /** Looked for when the first place is asked for: a text without findings is never asked. */
  let starts: readonly number[] = [];
  let line = 0;
  let from = 0;
  let next = 0;
  let last: Position = { line: 1, column: 1, offset: 0 };

  function position(offset: number): Position {
    if (next === 0) {
      starts = lineStarts(text);
      next = starts[1] ?? Number.POSITIVE_INFINITY;
    }
    // Where one token ends another begins: half of all positions need no object of their own.
    if (offset === last.offset) return last;
    if (offset < from || offset >= next) {
      line =
        offset >= next && offset < (starts[line + 2] ?? Number.POSITIVE_INFINITY)
          ? line + 1
          : find(starts, offset);
      from = starts[line] ?? 0;
      next = starts[line + 1] ?? Number.POSITIVE_INFINITY;
    }
    last = { line: line + 1, column: offset - from + 1, offset };
    return last;
  }

  return { position, range: (start, end) => ({ start: position(start), end: position(end) }) };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  const end = /\r\n?|\n/g;
  while (end.test(text)) starts.push(end.lastIndex);
  return starts;
}

/** The index of the last line that starts at or before the offset. */
function find(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
