import type { Doubt } from '../doubt.ts';
import type { Profile } from '../profile.ts';
import type { Span, Transcript } from '../transcript.ts';
import { takenElsewhere } from './elsewhere.ts';
import { type Field, fieldsOf } from './field.ts';
import { strangersIn } from './furniture.ts';
import { pageLines } from './lines.ts';
import type { Taken } from './reader.ts';
import { takenLines } from './taken.ts';

/** What stands round the document on the page or in the file that it was taken from. */
export interface Page {
  /** Where the document itself stands: whole lines. */
  readonly body: Span;
  /** What goes into the header, in the order of the page. */
  readonly fields: readonly Field[];
  readonly dropped: readonly Dropped[];
  /** Those of them that stand within the document. */
  readonly within: readonly Dropped[];
  readonly doubts: readonly Doubt[];
}

/** What a named rule of the profile leaves out. */
export interface Dropped extends Span {
  readonly rule: string;
}

/**
 * Divides a transcript into the document and what stands round it, by the rules of the profile: first lines from the
 * top on, as long as a rule knows them; last lines behind one with which the page’s own words begin, else from the bottom
 * up. What no rule knows is the document.
 */
export function pageOf(transcript: Transcript, profile: Profile): Page {
  const lines = pageLines(transcript);
  const { taken, head, tail, doubts } = takenLines(transcript, lines, profile.page);
  const first = lines[head];
  const last = lines[tail - 1];
  const start = head === 0 ? 0 : head < tail && first ? first.start : (lines[head - 1]?.end ?? 0);
  const end = tail === lines.length ? transcript.text.length : head < tail && last ? last.end : start;
  const body = { start, end: Math.max(start, end) };
  const dropped = taken.filter(isDropped).map(({ rule, start, end }) => ({ rule: rule.name, start, end }));
  const elsewhere = takenElsewhere(lines.slice(head, tail), profile.page);
  const within = elsewhere.map(({ rule, start, end }) => ({ rule: rule.name, start, end }));
  return {
    body,
    fields: fieldsOf(transcript, taken, profile),
    dropped: [...dropped, ...within, ...layoutOf(transcript, body, taken)].sort((a, b) => a.start - b.start),
    within,
    doubts: [...doubts, ...strangersIn(transcript, body)],
  };
}

/** Spaces of other kinds than XML knows, and form feeds, between the lines round the document: they lay the page out. */
function layoutOf({ text }: Transcript, body: Span, taken: readonly Span[]): readonly Dropped[] {
  const known = [body, ...taken].sort((a, b) => a.start - b.start);
  const left: Dropped[] = [];
  let at = 0;
  for (const { start, end } of [...known, { start: text.length, end: text.length }]) {
    if (/[^ \t\r\n]/.test(text.slice(at, start)))
      left.push({ rule: 'layout of the page', start: at, end: start });
    at = Math.max(at, end);
  }
  return left;
}

function isDropped({ rule }: Taken): boolean {
  return rule.does === 'drop';
}
