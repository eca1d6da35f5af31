import type { InlineReader } from '../inline.ts';
import { append, type ElementPiece, element, type Piece, words } from '../pieces.ts';
import { type Span, type Transcript, trimmed } from '../transcript.ts';
import type { BlockPlace } from './block.ts';
import { spanOfLines } from './block.ts';

/** Elements that can’t stand within a line of text. */
const NOT_IN_LINES: ReadonlySet<string> = new Set([
  'signed',
  'ab',
  'p',
  'closer',
  'opener',
  'list',
  'head',
  'salute',
]);

/** What stands in a span, read with all conventions, as a line may hold it. */
export function contentOf(
  { transcript, reader }: { readonly transcript: Transcript; readonly reader: InlineReader },
  span: Span,
): readonly Piece[] {
  const inner = trimmed(transcript, span);
  return inner.end > inner.start ? inLine(reader.read(inner), transcript) : [];
}

/** The content of lines; where each ends there is an `lb`. */
export function linesContent(at: BlockPlace, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = from; index < to; index++) {
    const line = at.lines[index];
    if (!line || line.blank) continue;
    const before = at.lines[index - 1];
    if (pieces.length > 0 && before) pieces.push(lineBreak(before.end, line.start));
    append(pieces, contentOf(at, line));
  }
  return pieces;
}

/** Lines of which brackets may run over the ends: they are read together, and each line end outside a bracket is an `lb`. */
export function brokenContent(at: BlockPlace, from: number, to: number): readonly Piece[] {
  return withBreaks(contentOf(at, spanOfLines(at.lines, from, to)), at.transcript.text);
}

export function lineBreak(start: number, end: number): ElementPiece {
  return element('lb', {}, [], { span: { start, end } });
}

/** Pieces with an `lb` for each line end in their text. */
export function withBreaks(pieces: readonly Piece[], source: string): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === 'element') return [piece];
    const { span } = piece;
    if (!span || source.slice(span.start, span.end) !== piece.value) return [piece];
    const parts: Piece[] = [];
    let at = span.start;
    for (const match of piece.value.matchAll(/[ \t]*(?:\r\n?|\n)\s*/g)) {
      const start = span.start + match.index;
      if (start > at) parts.push(words(source, { start: at, end: start }));
      at = start + match[0].length;
      parts.push(lineBreak(start, at));
    }
    if (at < span.end) parts.push(words(source, { start: at, end: span.end }));
    return parts;
  });
}

/** Blocks that a convention made of a bracket become what a line can hold; the frame passes to what is in it. */
export function inLine(pieces: readonly Piece[], transcript: Transcript): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === 'text' || !NOT_IN_LINES.has(piece.name)) return [piece];
    const { frame, children, span } = piece;
    const only = children.length === 1 ? children[0] : undefined;
    if (!frame) return inLine(children, transcript);
    if (only?.kind === 'element' && !only.frame) {
      const { hand: _, ...rest } = only;
      return [
        {
          ...rest,
          frame,
          ...(span ? { span } : {}),
          doubts: [...(piece.doubts ?? []), ...(only.doubts ?? [])],
        },
      ];
    }
    return span ? [words(transcript.text, span)] : children;
  });
}
