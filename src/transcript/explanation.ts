import type { Imported } from './import-transcript.ts';
import { attributeOf, type Piece } from './pieces.ts';
import { linesOf } from './structure/line.ts';
import type { Span, Transcript } from './transcript.ts';

/** A line of a transcript that is not blank, and what it was read into. */
export interface ExplainedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly readings: readonly ExplainedReading[];
  readonly doubts: readonly ExplainedDoubt[];
}

/** An element that a stretch of a line was read into, outer ones first; or the rule that dropped it. */
export interface ExplainedReading {
  /** Columns from 1, the end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly element?: string;
  readonly id?: string;
  /** The number of the convention, as conventions and blocks have it: “C12”. */
  readonly by?: string;
  readonly where: 'text' | 'header' | 'dropped';
  readonly rule?: string;
}

export interface ExplainedDoubt {
  readonly column: number;
  readonly code: string;
  readonly read: string;
  readonly reason: string;
}

type Found = Span & Omit<ExplainedReading, 'from' | 'to'>;

/** Says of each line of a transcript what read it. */
export function explanationOf(transcript: Transcript, imported: Imported): readonly ExplainedLine[] {
  const { text } = transcript;
  const readings = readingsOf(imported);
  const { doubts } = imported;
  const active = new Set<Found>();
  let [next, doubtful] = [0, 0];
  return linesOf(transcript, { start: 0, end: text.length }).flatMap(({ start, end, blank }, index) => {
    for (
      let found = readings[next];
      found && found.start < Math.max(end, start + 1);
      found = readings[++next]
    )
      active.add(found);
    for (const found of active) if (found.end <= start) active.delete(found);
    const here = [];
    for (let doubt = doubts[doubtful]; doubt && doubt.span.start <= end; doubt = doubts[++doubtful]) {
      const { span, code, read, reason } = doubt;
      here.push({ column: Math.max(0, span.start - start) + 1, code, read, reason });
    }
    if (blank) return [];
    const within = [...active].map(({ start: from, end: to, ...found }) => ({
      from: Math.max(from, start) - start + 1,
      to: Math.min(to, end) - start + 1,
      ...found,
    }));
    return { line: index + 1, text: text.slice(start, end), readings: within, doubts: here };
  });
}

/** All that was read, in the order of the transcript, outer elements before inner ones. */
function readingsOf({ pieces, account }: Imported): readonly Found[] {
  const found: Found[] = [];
  /** Gives the stretch from the first to the last character of a piece; a division says nothing of a line. */
  const visit = (piece: Piece, where: 'text' | 'header'): Span | undefined => {
    if (piece.kind === 'text') return piece.span;
    const at = found.length;
    const inner = piece.children.flatMap((child) => visit(child, where) ?? []);
    const span = piece.span ?? hull(inner);
    const id = attributeOf(piece, 'xml:id');
    if (span && piece.name !== 'div') {
      const { start, end } = span;
      found.splice(at, 0, {
        ...{ start, end, where, element: piece.name },
        ...(id !== undefined && { id }),
        ...(piece.by !== undefined && { by: piece.by }),
      });
    }
    return span;
  };
  for (const piece of pieces) visit(piece, piece.name === 'div' ? 'text' : 'header');
  for (const fate of account) {
    if (fate.kind !== 'dropped') continue;
    found.push({ start: fate.start, end: fate.end, where: 'dropped', rule: fate.by });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return spans.reduce((all, { start, end }) => ({
    start: Math.min(all.start, start),
    end: Math.max(all.end, end),
  }));
}
