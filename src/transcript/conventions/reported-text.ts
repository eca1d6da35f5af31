import { frameOf } from '../framed.ts';
import type { Label } from '../labels/label.ts';
import { type ElementPiece, element, type Piece, type TextPiece, words } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Place } from './convention.ts';
import { extentOf } from './illegible.ts';

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
];

/**
 * The words of a thing that is reported: without the quotation marks of the report, line for line, and with a gap where
 * the report says that they could not be read.
 */
export function reportedText(
  at: Place,
  value: Span,
): { readonly inner: Span; readonly pieces: readonly Piece[] } {
  const inner = unquoted(at.transcript.text, value);
  return { inner, pieces: inLines(at.inline(inner)).map((piece) => orGap(at, piece)) };
}

/** A gap for a wording that says that nothing could be read; “illegible” itself needs no frame. */
export function unread(at: Place, span: Span, label: Label, children: readonly Piece[] = []): ElementPiece {
  const source = at.transcript.text;
  const isWord = source.slice(span.start, span.end) === 'illegible';
  const frame = isWord ? {} : { frame: frameOf(source, span) };
  return element('gap', { reason: 'illegible', ...extentOf(label) }, children, { span, ...frame });
}

/** Whether a label says that something could not be read, and nothing else. */
export function saysIllegible({ means, unknown, value }: Label): boolean {
  return means.has('illegible') && unknown.length === 0 && !value;
}

/** A thing that is reported, but not transcribed: the report itself stands in its place. */
export function untranscribed(at: Place, outer: Span, inner: Span, type?: string): ElementPiece {
  const source = at.transcript.text;
  const desc = element('desc', { type }, [{ kind: 'text', value: source.slice(inner.start, inner.end) }]);
  return element('gap', { reason: 'editorial' }, [desc], {
    ...{ span: outer, frame: frameOf(source, outer, inner) },
  });
}

function unquoted(source: string, span: Span): Span {
  const text = source.slice(span.start, span.end);
  const isQuoted = QUOTES.some(([open, close]) => {
    if (text.slice(1, -1).trim() === '' || !text.startsWith(open) || !text.endsWith(close)) return false;
    const within = text.slice(open.length, -close.length);
    return !within.includes(open) && !within.includes(close);
  });
  if (!isQuoted) return span;
  const blanks = text.slice(1, -1);
  return {
    start: span.start + 1 + blanks.length - blanks.trimStart().length,
    end: span.end - 1 - (blanks.length - blanks.trimEnd().length),
  };
}

/** Each line end in the text becomes a line break, with the white space round it. */
function inLines(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => (piece.kind === 'text' ? lines(piece) : [piece]));
}

function lines(piece: TextPiece): readonly Piece[] {
  const { value, span } = piece;
  if (!span || span.end - span.start !== value.length) return [piece];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of value.matchAll(/[ \t]*(?:[\r\n][ \t]*)+/g)) {
    const start = span.start + match.index;
    if (match.index > from) pieces.push(words(value, { start: from, end: match.index }));
    pieces.push(element('lb', {}, [], { span: { start, end: start + match[0].length } }));
    from = match.index + match[0].length;
  }
  if (from < value.length) pieces.push(words(value, { start: from, end: value.length }));
  return pieces.map((each) =>
    each.kind === 'text' && each.span
      ? { ...each, span: { start: span.start + each.span.start, end: span.start + each.span.end } }
      : each,
  );
}

/** A line that says that it could not be read. */
function orGap(at: Place, piece: Piece): Piece {
  if (piece.kind !== 'text' || !piece.span || piece.value.length > 60) return piece;
  const label = at.labelIn(piece.span);
  return saysIllegible(label) ? unread(at, piece.span, label) : piece;
}
