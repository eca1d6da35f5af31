import type { Place } from './place.ts';

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** UTF-16 units before the first hit, and of the whole. */
const BEFORE = 80;
const LENGTH = 300;

/** A part of a text round its first hits, in whole words. */
export function excerpt(text: string, places: readonly Place[]): readonly Piece[] {
  const first = places[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
  const end =
    text.length <= start + LENGTH ? text.length : wordEnd(text, start + LENGTH, places[0]?.end ?? 0);
  const pieces: Piece[] = [];
  const add = (piece: string, hit: boolean) => piece !== '' && pieces.push({ text: piece, hit });
  if (start > 0) add('… ', false);
  let done = start;
  for (const place of places) {
    if (place.end > end) break;
    add(text.slice(done, place.start), false);
    add(text.slice(place.start, place.end), true);
    done = place.end;
  }
  add(text.slice(done, end), false);
  if (end < text.length) add(' …', false);
  return pieces;
}

/** The first beginning of a word from a place on, no later than the hit. */
function wordStart(text: string, from: number, hit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= hit ? ofWhole(text, Math.max(from, hit - BEFORE)) : space + 1;
}

function wordEnd(text: string, to: number, hit: number): number {
  const space = text.lastIndexOf(' ', to);
  return Math.max(space > hit ? space : ofWhole(text, to), hit);
}

/** Two units may be one character. */
function ofWhole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
