import type { Doubt } from './doubt.ts';
import type { Span } from './transcript.ts';

/**
 * What a transcript is read into: TEI that still knows the spans which it came from. Nothing in it depends on the rest
 * of the record: hands, frames and responsibility are named by what they are, and get their identifiers when the
 * record is written.
 */
export type Piece = TextPiece | ElementPiece;

export interface TextPiece {
  readonly kind: 'text';
  readonly value: string;
  /** What it came from; words of our own have none. */
  readonly span?: Span;
  readonly doubts?: readonly Doubt[];
}

export interface ElementPiece {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly Piece[];
  /** All that it came from, its frame included. */
  readonly span?: Span;
  /** The wording round its content, which is kept once in the header and put back from there. */
  readonly frame?: Frame;
  /** Whose hand it is, in words: “Note in left margin”. Each becomes a handNote of its own. */
  readonly hand?: string;
  readonly resp?: Responsible;
  readonly doubts?: readonly Doubt[];
  /** The convention that read it: “C12”. */
  readonly by?: string;
}

/** What stands before and after a thing that is reported; the white space in it is collapsed. */
export interface Frame {
  readonly before: string;
  /** None where the frame is all there is: the element has no words of its own. */
  readonly after?: string;
}

/** Who answers for words that are not of the source. */
export type Responsible = 'translator' | 'transcriber' | 'importer';

export type Extras = Partial<Pick<ElementPiece, 'span' | 'frame' | 'hand' | 'resp' | 'doubts' | 'by'>>;

/** An element; attributes stand in the order in which they are given, undefined ones are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly Piece[] = [],
  extras: Extras = {},
): ElementPiece {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ name: key, value }],
  );
  return { kind: 'element', name, attributes: given, children, ...extras };
}

/** Adds to a list, however long the other is: an argument for each element would overflow the stack. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}

/** Pieces that say which convention read them; what is within another’s reading keeps its own. */
export function readBy(id: string, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => (piece.kind === 'element' && !piece.by ? { ...piece, by: id } : piece));
}

/** Words of our own: no character of the transcript. */
export function text(value: string): TextPiece {
  return { kind: 'text', value };
}

/** The characters of a span as they stand. */
export function words(source: string, span: Span): TextPiece {
  return { kind: 'text', value: source.slice(span.start, span.end), span };
}

/** All words of pieces, those of reports too; a line end is a space. */
export function wordsIn(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'text' ? piece.value : piece.name === 'lb' ? ' ' : wordsIn(piece.children),
    )
    .join('');
}

export function attributeOf(piece: ElementPiece, name: string): string | undefined {
  return piece.attributes.find((each) => each.name === name)?.value;
}
