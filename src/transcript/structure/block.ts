import type { Group } from '../brackets/group.ts';
import type { InlineReader } from '../inline.ts';
import type { Piece } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import type { Span, Transcript } from '../transcript.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';

/** How far a division has come: a division has a top, a middle and a bottom (TEI Guidelines 4.2). */
export type Part = 'top' | 'middle' | 'bottom';

/** Where in a division something stands; what is free may stand anywhere: notes, page breaks. */
export type Slot = 'opener' | 'head' | 'body' | 'closer' | 'postscript' | 'trailer' | 'free';

const PARTS: Readonly<Record<Exclude<Slot, 'free'>, Part>> = {
  ...{ opener: 'top', head: 'top', body: 'middle' },
  ...{ closer: 'bottom', postscript: 'bottom', trailer: 'bottom' },
};

export function partOf(slot: Slot): Part | undefined {
  return slot === 'free' ? undefined : PARTS[slot];
}

/** A kind of block: lines that belong together and are no running text, or a habit of transcribers that takes whole lines. */
export interface Block {
  /** Its number in the catalogue of conventions, if it is one: “C34”. */
  readonly id?: string;
  /** By this name a profile turns it off. */
  readonly name: string;
  readonly about: string;
  /** Whether it tells that lines around it may be the beginning of a document. */
  readonly opens?: boolean;
  read(at: BlockPlace): BlockReading | undefined;
  readonly examples: readonly BlockExample[];
}

export interface BlockPlace {
  readonly transcript: Transcript;
  readonly profile: Profile;
  readonly reader: InlineReader;
  readonly groups: readonly Group[];
  readonly lines: readonly Line[];
  readonly layout: Layout;
  /** The first line that was not read yet; it is not blank. */
  readonly index: number;
  /** The index of the line after the paragraph that begins here. */
  readonly end: number;
  /** How far the division has come. */
  readonly part: Part;
  /** Whether a blank line, or the beginning of the text, stands before. */
  readonly afterBlank: boolean;
  /** At the top: the line after the last one of the opening, by what the lines further on are. */
  readonly openingEnd: number;
  /** What was read before in this division, the free ones left out: the names of the kinds, in order. */
  readonly before: readonly string[];
  /** The kind of block that recognises the line at an index, running text and what goes by its place alone left out. */
  recognised(index: number): string | undefined;
  /** Reads a part of a line as a line of an opening. */
  readCell(line: Line): BlockReading | undefined;
}

export interface BlockReading {
  /** How many lines were read, one at least. */
  readonly lines: number;
  readonly slot: Slot;
  readonly pieces: readonly Piece[];
  /** The type of the division that begins with it, whatever was before. */
  readonly begins?: string;
}

export interface BlockExample {
  /** Lines of a transcript. */
  readonly text: string;
  /** What stands in the division, without identifiers; divisions are parted by a line end. */
  readonly tei: string;
  readonly doubts?: readonly string[];
}

/** The span of lines `from` to `to` (exclusive), without the end of the last one. */
export function spanOfLines(lines: readonly Line[], from: number, to: number): Span {
  return { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? lines[from]?.end ?? 0 };
}
