/** Where a label is followed by text over several lines, this many are taken at most. */
const MOST_LINES = 12;

/**
 * Where a bracket that never closes ends: one with a label that is followed by text on the next lines ends before the
 * next empty line or the next line that opens a bracket; any other ends with its line.
 */
export function endOfOpen(source: string, start: number, limit: number, labelled: boolean): number {
  let end = lineEnd(source, start, limit);
  if (!labelled || !/[:–—-]\s*$/.test(source.slice(start, end))) return trimmedEnd(source, start, end);
  for (let count = 1; count < MOST_LINES && end < limit; count++) {
    const next = nextLine(source, end);
    const nextEnd = lineEnd(source, next, limit);
    if (next >= limit || /^[ \t]*(?:[[(]|$)/.test(source.slice(next, nextEnd))) break;
    end = nextEnd;
  }
  return trimmedEnd(source, start, end);
}

function lineEnd(source: string, from: number, limit: number): number {
  const found = source.slice(from, limit).search(/[\r\n]/);
  return found < 0 ? limit : from + found;
}

function nextLine(source: string, end: number): number {
  return source.startsWith('\r\n', end) ? end + 2 : end + 1;
}

function trimmedEnd(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}
