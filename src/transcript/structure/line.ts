import type { Group } from '../brackets/group.ts';
import type { Span, Transcript } from '../transcript.ts';

/** A line of a transcript, without its end. */
export interface Line extends Span {
  /** Whether there is nothing but white space on it; no-break spaces count as such here. */
  readonly blank: boolean;
}

/** The lines of a stretch of a transcript. */
export function linesOf({ text }: Transcript, span: Span): readonly Line[] {
  const lines: Line[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(/\r\n?|\n|$/g)) {
    const end = span.start + match.index;
    lines.push({ start, end, blank: text.slice(start, end).trim() === '' });
    start = end + match[0].length;
  }
  return lines;
}

/** The line after which a paragraph ends that begins with the line at `index`: an empty line ends it, unless it stands in a bracket. */
export function paragraphEnd(lines: readonly Line[], index: number, groups: readonly Group[]): number {
  let end = index;
  while (end < lines.length) {
    const line = lines[end];
    if (!line) break;
    if (line.blank && !groups.some((group) => group.start < line.start && group.end > line.end)) break;
    end++;
  }
  return end;
}
