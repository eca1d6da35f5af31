import { createHash } from 'node:crypto';
import type { Doubt } from '../doubt.ts';
import { attributeOf, type Piece } from '../pieces.ts';
import { collapse, rangeOf, type Transcript } from '../transcript.ts';
import type { ReviewItem } from './item.ts';

/** Of the words round a place so many characters tell it from others with the same words. */
const CONTEXT = 24;
const LONGEST_WORDS = 80;
const LONGEST_QUOTE = 300;

/**
 * The entries of a review list, in the order of the transcript.
 *
 * @param pieces what the transcript was read into, with identifiers
 */
export function itemsOf(
  transcript: Transcript,
  doubts: readonly Doubt[],
  pieces: readonly Piece[],
): readonly ReviewItem[] {
  const block = blockFinder(pieces);
  const taken = new Map<string, number>();
  return doubts.map((doubt) => {
    const { span, code, read, alternatives, reason } = doubt;
    const key = keyOf(transcript, doubt);
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    const { line, column } = rangeOf(transcript, span).start;
    const id = block(span.start);
    return {
      id: hash(before === 0 ? key : `${key}\n${before}`),
      ...{ code, line, column },
      ...(id !== undefined && { block: id }),
      words: shortened(collapse(transcript.text.slice(span.start, span.end)), LONGEST_WORDS),
      ...{ read, alternatives, reason },
      quote: lineAt(transcript, span.start),
    };
  });
}

const EMPTY_LINE = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/;

/** What makes an entry the same when the transcript is imported again: its words and those beside them in the paragraph. */
function keyOf({ text }: Transcript, { code, span }: Doubt): string {
  const [head = ''] = text
    .slice(Math.max(0, span.start - CONTEXT * 3), span.start)
    .split(EMPTY_LINE)
    .slice(-1);
  const [tail = ''] = text.slice(span.end, span.end + CONTEXT * 3).split(EMPTY_LINE);
  const before = collapse(head).slice(-CONTEXT);
  const after = collapse(tail).slice(0, CONTEXT);
  return [code, before, collapse(text.slice(span.start, span.end)), after].join('\n');
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

/** Finds the identifier of the block in which an offset lies. */
function blockFinder(pieces: readonly Piece[]): (offset: number) => string | undefined {
  const starts: { readonly start: number; readonly id: string | undefined }[] = [];
  const visit = (piece: Piece, within: string | undefined): void => {
    const id = piece.kind === 'element' ? (attributeOf(piece, 'xml:id') ?? within) : within;
    if (piece.span) starts.push({ start: piece.span.start, id });
    if (piece.kind === 'element') for (const child of piece.children) visit(child, id);
  };
  for (const piece of pieces) visit(piece, undefined);
  starts.sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.id;
  };
}

/** The line in which an offset lies; of a long one what stands round it. */
function lineAt({ text }: Transcript, offset: number): string {
  const before = text.slice(Math.max(0, offset - LONGEST_QUOTE / 2), offset);
  const after = text.slice(offset, offset + LONGEST_QUOTE);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const end = after.search(/[\r\n]/);
  const isCut = start === 0 && offset > before.length;
  const line = before.slice(start) + (end < 0 ? after : after.slice(0, end));
  return shortened(`${isCut ? '…' : ''}${collapse(line)}`, LONGEST_QUOTE);
}

function shortened(text: string, most: number): string {
  const characters = Array.from(text.slice(0, most * 2));
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
