import type { Group } from '../brackets/group.ts';
import type { InlineReader } from '../inline.ts';
import type { Piece } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import type { Span, Transcript } from '../transcript.ts';
import type { Line } from './line.ts';

/**
 * Where in a division something may stand (TEI Guidelines 4.2): at its top (head, opener), in its middle (paragraphs,
 * lists), at its bottom (closer, postscript, trailer), or anywhere (notes, page breaks).
 */
export type Part = 'top' | 'middle' | 'bottom' | 'any';

/** A kind of block: lines that belong together and are no running text, or a habit of transcribers that takes whole lines. */
export interface Block {
  /** Its number in the catalogue of conventions, if it is one: “C34”. */
  readonly id?: string;
  /** By this name a profile turns it off. */
  readonly name: string;
  readonly about: string;
  read(at: BlockPlace): BlockReading | undefined;
  readonly examples: readonly BlockExample[];
}

export interface BlockPlace {
  readonly transcript: Transcript;
  readonly profile: Profile;
  readonly reader: InlineReader;
  readonly groups: readonly Group[];
  readonly lines: readonly Line[];
  /** The first line that was not read yet; it is not blank. */
  readonly index: number;
  /** The index of the line after the paragraph that begins here. */
  readonly end: number;
  /** How far the division has come. */
  readonly part: Part;
  /** Whether a blank line, or the beginning of the text, stands before. */
  readonly afterBlank: boolean;
}

export interface BlockReading {
  /** How many lines were read, one at least. */
  readonly lines: number;
  readonly part: Part;
  readonly pieces: readonly Piece[];
  /** Whether a new division begins with it, and of which type. */
  readonly division?: string;
}

export interface BlockExample {
  /** Lines of a transcript. */
  readonly text: string;
  /** What stands in the division, without identifiers. */
  readonly tei: string;
  readonly doubts?: readonly string[];
}

/** The span of lines `from` to `to` (exclusive), without the end of the last one. */
export function spanOfLines(lines: readonly Line[], from: number, to: number): Span {
  return { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? lines[from]?.end ?? 0 };
}
