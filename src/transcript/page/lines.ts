import { linesOf } from '../structure/line.ts';
import type { Span, Transcript } from '../transcript.ts';

/** A line of the page that is not empty, without white space at its ends. */
export interface PageLine extends Span {
  readonly words: string;
  /** Whether an empty line or an end of the page stands before and after it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

export function pageLines(transcript: Transcript): readonly PageLine[] {
  const all = linesOf(transcript, { start: 0, end: transcript.text.length });
  return all.flatMap((line, index) => {
    if (line.blank) return [];
    const written = transcript.text.slice(line.start, line.end);
    const start = line.start + (written.length - written.trimStart().length);
    const words = written.trim();
    return [
      {
        ...{ start, end: start + words.length, words },
        opens: all[index - 1]?.blank ?? true,
        closes: all[index + 1]?.blank ?? true,
      },
    ];
  });
}

/** The number of the line after the paragraph that begins with the line at `index`. */
export function paragraphOf(lines: readonly PageLine[], index: number, end: number): number {
  let last = index;
  while (last < end - 1 && !lines[last]?.closes) last++;
  return last + 1;
}
