import type { Group } from '../brackets/group.ts';
import type { Label } from '../labels/label.ts';
import type { Span } from '../transcript.ts';
import type { Place } from './convention.ts';
import { isOfTheText, type Report, reportOf } from './report.ts';

/** What a bracket reports that holds a label and nothing else: its text stands outside, if it is there at all. */
export function labelAlone(
  group: Group,
  at: Place,
): { readonly label: Label; readonly report: Report } | undefined {
  const label = at.label(group);
  const { means, unknown, value } = label;
  if (unknown.length > 0 || (value && value.end > value.start) || means.has('illegible')) return undefined;
  const report = reportOf(label);
  if (!report || isOfTheText(at, group)) return undefined;
  return { label, report };
}

/** The text behind a bracket, to the end of its line; behind one that ends its line, the next line. */
export function textAfter(at: Place): Span | undefined {
  const { text } = at.transcript;
  let from = at.after.start;
  for (let ends = 0; from < at.after.end && /\s/.test(text[from] ?? ''); from++) {
    if (text[from] === '\n' || (text[from] === '\r' && text[from + 1] !== '\n')) ends++;
    if (ends > 1) return undefined;
  }
  let to = from;
  while (to < at.after.end && text[to] !== '\n' && text[to] !== '\r') to++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return to > from ? { start: from, end: to } : undefined;
}

/** Whether a text before or behind a bracket stands on its line. */
export function isOnLine(at: Place, { start, end }: Span): boolean {
  const [from, to] = start >= at.after.start ? [at.after.start, start] : [end, at.before.end];
  return !/[\r\n]/.test(at.transcript.text.slice(from, to));
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
