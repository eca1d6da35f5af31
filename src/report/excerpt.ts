import type { Range } from '../diagnostic.ts';
import { fitting, visibleLine, widthOf } from './visible.ts';

const MORE = '…';

export interface Excerpt {
  readonly number: string;
  readonly text: string;
  /** Spaces and `^`, to stand below the text. */
  readonly mark: string;
}

/**
 * The line in which a range begins, its hidden characters shown, cut to so many columns around the place; undefined
 * where the lines don’t reach that far.
 */
export function excerpt(
  lines: readonly string[],
  { start, end }: Range,
  columns: number,
): Excerpt | undefined {
  const line = lines[start.line - 1];
  if (line === undefined || start.column > line.length + 1) return undefined;
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from) : line.length;
  const before = visibleLine(line.slice(0, from));
  const place = visibleLine(line.slice(from, to));
  const after = visibleLine(line.slice(to));

  const shownPlace = shortened(place, columns - 2 * MORE.length);
  const room = columns - widthOf(shownPlace);
  const shownBefore = ending(before, Math.max(room - Math.min(widthOf(after), room >> 1), MORE.length));
  const shownAfter = shortened(after, Math.max(room - widthOf(shownBefore), MORE.length));
  return {
    number: String(start.line),
    text: `${shownBefore}${shownPlace}${shownAfter}`.trimEnd(),
    mark: `${' '.repeat(widthOf(shownBefore))}${'^'.repeat(Math.max(widthOf(shownPlace), 1))}`,
  };
}

function shortened(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `${fitting(text, columns - 1)}${MORE}`;
}

/** The end of a text that fits into so many columns. */
function ending(text: string, columns: number): string {
  const characters = Array.from(text);
  let width = widthOf(text);
  if (width <= columns) return text;
  let first = 0;
  while (width > columns - 1) width -= widthOf(characters[first++] ?? '');
  return `${MORE}${characters.slice(first).join('')}`;
}
