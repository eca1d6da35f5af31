import type { Group } from '../brackets/group.ts';
import type { Label } from '../labels/label.ts';
import type { Meaning } from '../labels/lexicon.ts';
import type { Span } from '../transcript.ts';
import type { Place } from './convention.ts';

const QUOTED = /["“„«]([^"“”„«»\r\n]+)["“”»]/g;
const LONGEST = 300;

/** The words in quotation marks of a report that says what was done to them: `[the word “four” is crossed out]`. */
export function quotedIn(group: Group, at: Place, meanings: readonly Meaning[]): Span | undefined {
  const { start, end } = group.inner;
  if (end - start > LONGEST || group.groups.length > 0) return undefined;
  const found = [...at.transcript.text.slice(start, end).matchAll(QUOTED)];
  const only = found.length === 1 ? found[0] : undefined;
  if (!only) return undefined;
  const outer = { start: start + only.index, end: start + only.index + only[0].length };
  const around: readonly Label[] = [
    at.labelIn({ start, end: outer.start }),
    at.labelIn({ start: outer.end, end }),
  ];
  const isKnown = around.every(
    ({ unknown, value }) => unknown.length === 0 && (!value || value.end === value.start),
  );
  const says = around.some(({ means }) => meanings.some((meaning) => means.has(meaning)));
  return isKnown && says ? { start: outer.start + 1, end: outer.end - 1 } : undefined;
}
