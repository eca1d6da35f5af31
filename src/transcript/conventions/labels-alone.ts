import type { Group } from '../brackets/group.ts';
import type { Label } from '../labels/label.ts';
import type { Span } from '../transcript.ts';
import type { Place } from './convention.ts';
import { isInSentence, isInWord, type Report, reportOf } from './report.ts';

/** What a bracket reports that holds a label and nothing else: its text stands outside, if it is there at all. */
export function labelAlone(
  group: Group,
  at: Place,
): { readonly label: Label; readonly report: Report } | undefined {
  const label = at.label(group);
  const { means, unknown, value } = label;
  if (unknown.length > 0 || (value && value.end > value.start) || means.has('illegible')) return undefined;
  const report = reportOf(label);
  if (!report || isInWord(at.transcript, group) || isInSentence(at, group)) return undefined;
  return { label, report };
}

/** The text behind a bracket, to the end of its line; behind one that stands alone, the next line. */
export function textAfter(at: Place): Span | undefined {
  const { start, end } = at.after;
  const text = at.transcript.text.slice(start, end);
  const found = /^(?:[ \t]*(?:\r\n?|\n))?[ \t]*(\S(?:[^\r\n]*\S)?)/.exec(text);
  const words = found?.[1];
  if (!found || !words) return undefined;
  const from = start + found[0].length - words.length;
  return { start: from, end: from + words.length };
}

/** The text before a bracket, from the beginning of its line. */
export function textBefore(at: Place): Span | undefined {
  const { start, end } = at.before;
  const text = at.transcript.text;
  let from = end;
  while (from > start && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
  while (from < end && /\s/.test(text[from] ?? '')) from++;
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return to > from ? { start: from, end: to } : undefined;
}
