import type { Place } from './entities.ts';
import type { AttributeNode } from './nodes.ts';
import type { Span } from './problem.ts';
import type { Explain } from './reading.ts';
import type { Window } from './window.ts';

/** How far the scanner is. Its offsets are those of the text at hand, whose own offset is `base`. */
export interface Cursor {
  readonly window: Window;
  text: string;
  base: number;
  at: number;
  /** Where the token begins that is being read. */
  token: number;
  /** For messages: the name of the tag that is being read, and its attributes so far. */
  tag: Span;
  attributes: readonly AttributeNode[];
  /** Not well-formed at the character of this offset. If none is at hand there, more is read and the token begun again. */
  refuse(explain: Explain, at: number): never;
  /** The text of a declared entity; undefined if it is not declared. */
  entity(name: string, place: Place, reference: Span): string | undefined;
}
