import type { Group } from '../brackets/group.ts';
import type { Span, Transcript } from '../transcript.ts';

/** A line of a transcript, without its end. */
export interface Line extends Span {
  /** Its words without white space at the ends; no-break spaces are spaces here. */
  readonly words: string;
  /** Whether there is nothing but white space on it; no-break spaces count as such here. */
  readonly blank: boolean;
  /** How far it is set in. */
  readonly indent: number;
}

/** The lines of a stretch of a transcript. */
export function linesOf({ text }: Transcript, span: Span): readonly Line[] {
  const lines: Line[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(/\r\n?|\n|$/g)) {
    const end = span.start + match.index;
    const written = text.slice(start, end).replaceAll('\u00a0', ' ');
    const words = written.trim();
    const indent = written.replaceAll('\t', '        ').search(/\S/);
    lines.push({ start, end, words, blank: words === '', indent: Math.max(indent, 0) });
    start = end + match[0].length;
  }
  return lines;
}

/** For each line the index of the one after its paragraph: an empty line ends it, unless it stands in a bracket. */
export function paragraphEnds(lines: readonly Line[], groups: readonly Group[]): readonly number[] {
  const ends: number[] = [];
  let end = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line?.blank && !isWithin(groups, line)) end = index;
    ends[index] = end;
  }
  return ends;
}

/** The bracket that a line end stands in, if any. */
export function bracketAt(groups: readonly Group[], offset: number): Group | undefined {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const group = groups[low];
  return group && group.start < offset ? group : undefined;
}

function isWithin(groups: readonly Group[], line: Line): boolean {
  const group = bracketAt(groups, line.end);
  return group !== undefined && group.start < line.start;
}

/** The index after the line on which the brackets that open on lines `from` to `to` have closed. */
export function closedEnd(lines: readonly Line[], groups: readonly Group[], to: number): number {
  let end = to;
  for (;;) {
    const last = lines[end - 1];
    const group = last && bracketAt(groups, last.end);
    if (!group || group.end <= last.end || end >= lines.length) return end;
    while (end < lines.length && (lines[end - 1]?.end ?? 0) < group.end) end++;
  }
}
