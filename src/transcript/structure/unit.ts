import type { Piece } from '../pieces.ts';
import type { Slot } from './block.ts';

/** A block that was read, before it is known which division it belongs to. */
export interface Unit {
  /** The kind of block. */
  readonly kind: string;
  readonly slot: Slot;
  readonly pieces: readonly Piece[];
  /** Its lines: the first, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Whether an empty line, a rule or the end of the text stands before it. */
  readonly afterBlank: boolean;
  /** Whether something that parts documents stands before it: a rule, a form feed. */
  readonly afterRule: boolean;
  readonly begins?: string;
}
