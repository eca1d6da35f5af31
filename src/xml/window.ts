import type { Position } from '../diagnostic.ts';
import type { ReadingProblem } from './decode.ts';
import type { DecodedPieces } from './decode-pieces.ts';
import { type Lines, lines } from './lines.ts';

/** The stretch of a text that is at hand while it is read from its beginning to its end. */
export interface Window {
  readonly text: string;
  /** The offset of its first unit in the whole text. */
  readonly base: number;
  /** Places by their offset in the whole text; only those within the window can be told. */
  readonly lines: Lines;
  /** Whether everything read stays at hand, so that places can be worked out when they are asked for. */
  readonly whole: boolean;
  /** Why nothing more comes, where that is a fault. */
  readonly problem?: ReadingProblem | undefined;
  /** Drops what stands before `from` (counted from the beginning of the window) and reads on; false at the end. */
  extend(from: number): boolean;
}

export function wholeText(text: string): Window {
  return { text, base: 0, lines: lines(text), whole: true, extend: () => false };
}

/**
 * A text that comes piece by piece. What is at hand grows only where one token is longer than it, and then it
 * doubles, so that a token is looked at a few times at most.
 */
export function movingWindow(pieces: DecodedPieces): Window {
  let text = pieces.next() ?? '';
  let base = 0;
  let start: Position = { line: 1, column: 1, offset: 0 };
  let known = lines(text);

  function position(offset: number): Position {
    if (offset < base) throw new Error('A place was asked for that is no longer at hand.');
    const { line, column } = known.position(offset - base);
    return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column, offset };
  }

  return {
    get text() {
      return text;
    },
    get base() {
      return base;
    },
    lines: { position, range: (from, to) => ({ start: position(from), end: position(to) }) },
    whole: false,
    get problem() {
      return pieces.problem;
    },
    extend(from) {
      const wanted = Math.max(text.length - from, 1);
      let more = '';
      for (let piece = pieces.next(); piece !== undefined; piece = pieces.next()) {
        more += piece;
        if (more.length >= wanted) break;
      }
      if (more === '') return false;
      start = position(base + from);
      base += from;
      text = text.slice(from) + more;
      known = lines(text);
      return true;
    },
  };
}
