import type { Line } from './line.ts';
import { isFinished } from './sentence.ts';

/** What the lines of a transcript tell together. */
export interface Layout {
  /** How long full lines are where running text was broken into lines; none where each paragraph is one line. */
  readonly width?: number;
  /** Names before a colon that are those of speakers, since they come again or are written as such. */
  readonly speakers: ReadonlySet<string>;
  /** The index of the last line that is not blank. */
  readonly lastFull: number;
  /** Lines that come more than once, without white space. */
  readonly repeated: ReadonlySet<string>;
}

/** A line longer than this was not broken by a typewriter. */
const LONGEST = 125;

export function layoutOf(lines: readonly Line[], speakers: ReadonlySet<string>): Layout {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { words, blank } of lines) {
    if (blank) continue;
    const key = words.replace(/\s+/g, '');
    (seen.has(key) ? repeated : seen).add(key);
  }
  const width = widthOf(lines);
  return {
    ...(width === undefined ? {} : { width }),
    speakers,
    repeated,
    lastFull: lines.findLastIndex(({ blank }) => !blank),
  };
}

function widthOf(lines: readonly Line[]): number | undefined {
  const lengths = lines.filter(({ blank }) => !blank).map((line) => line.indent + line.words.length);
  lengths.sort((a, b) => a - b);
  const widest = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  if (widest > LONGEST || (lengths.at(-1) ?? 0) > 2 * LONGEST) return undefined;
  // Lines that go on in the next one are what shows that text was broken.
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next && !next.blank && line.words.length > 30 && !isFinished(line.words);
  });
  return broken.length > 0 ? widest : undefined;
}
