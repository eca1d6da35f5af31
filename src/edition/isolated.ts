/** A character that is written from right to left: Hebrew, Arabic and the scripts beside them (UAX #9, classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a character of it is written from right to left. */
export function runsLeftwards(words: string): boolean {
  return RIGHT_TO_LEFT.test(words);
}

export interface Piece {
  readonly text: string;
  /** Whether it stands in its own direction, so that numbers and marks beside it stay where they are. */
  readonly isolated?: true;
}

/** A sentence in pieces: those of its parts that are written from right to left by themselves; undefined where there is none. */
export function isolated(
  sentence: string,
  parts: readonly (string | undefined)[],
): readonly Piece[] | undefined {
  const known = parts.filter((part) => part !== undefined && runsLeftwards(part));
  // A longer part may hold a shorter one.
  const found = [...new Set(known)].sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0));
  let pieces: readonly Piece[] = [{ text: sentence }];
  for (const part of found) if (part !== undefined) pieces = pieces.flatMap((piece) => divided(piece, part));
  return pieces.some((piece) => piece.isolated) ? pieces : undefined;
}

function divided(piece: Piece, part: string): readonly Piece[] {
  if (piece.isolated) return [piece];
  return piece.text.split(part).flatMap((text, index): readonly Piece[] => {
    const before: readonly Piece[] = index > 0 ? [{ text: part, isolated: true }] : [];
    return text === '' ? before : [...before, { text }];
  });
}
