import type { Fate } from './account.ts';
import type { Span } from './transcript.ts';

/** An account in numbers of characters (UTF-16 units). */
export interface AccountSummary {
  readonly characters: number;
  readonly text: number;
  readonly header: number;
  /** What is regenerated, by what read it. */
  readonly frames: Readonly<Record<string, number>>;
  /** What was left out, by the rule that says so. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly layout: number;
  /** Stretches that nobody accounts for, or twice; there must be none. */
  readonly lost: readonly Span[];
}

/**
 * Adds an account up. That it covers the transcript is looked at here anew: each stretch must begin where the one before it
 * ended, the first at the beginning and the last must reach the end.
 */
export function summaryOf(account: readonly Fate[], characters: number): AccountSummary {
  const sums = { text: 0, header: 0, layout: 0 };
  const frames: Record<string, number> = {};
  const dropped: Record<string, number> = {};
  const lost: Span[] = [];
  let at = 0;
  for (const fate of account) {
    const { start, end, kind } = fate;
    const length = end - start;
    if (start !== at) lost.push({ start: Math.min(at, start), end: Math.max(at, start) });
    at = end;
    if (kind === 'lost') lost.push({ start, end });
    else if (kind === 'frame') frames[fate.by] = (frames[fate.by] ?? 0) + length;
    else if (kind === 'dropped') dropped[fate.by] = (dropped[fate.by] ?? 0) + length;
    else sums[kind] += length;
  }
  if (at !== characters) lost.push({ start: Math.min(at, characters), end: Math.max(at, characters) });
  return { characters, ...sums, frames: sorted(frames), dropped: sorted(dropped), lost };
}

const sorted = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
