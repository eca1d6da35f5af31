import type { Span } from '../transcript.ts';

/** What a bracket and its partner hold. */
export interface Group extends Span {
  /** The sign or signs that open it: `[`, `[[`, `(`. */
  readonly open: string;
  /** The signs that close it; empty where it never closes. */
  readonly close: string;
  /** What stands between the signs. */
  readonly inner: Span;
  /** The groups within, in order. */
  readonly groups: readonly Group[];
}

/** A pair of signs that the transcripts of a collection use as brackets. */
export interface Pair {
  readonly open: string;
  readonly close: string;
}
