import type { Span } from '../transcript.ts';
import { type PageLine, paragraphOf } from './lines.ts';
import type { PageRule } from './rule.ts';

/** Lines that a rule takes, and where the value of its label stands. */
export interface Taken extends Span {
  readonly rule: PageRule;
  /** None where the line is no label. */
  readonly value?: Span;
}

/** Reads the line at an index, which stands below a line that the rule named `previous` took. */
export type LineReader = (
  index: number,
  previous: string | undefined,
) => { readonly taken: Taken; readonly next: number } | undefined;

/** What a rule does with a whole paragraph, not with a line. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['abstract', 'statement', 'rights', 'remark']);
/** The value of a label is short, unless it stands in the same paragraph. */
const LONGEST_VALUE = 250;

/** The first rule that knows a line takes it, with the rest of its paragraph or with the value of its label. */
export function lineReader(lines: readonly PageLine[], rules: readonly PageRule[]): LineReader {
  const end = lines.length;

  return (index, previous = '') => {
    const line = lines[index];
    const rule = rules.find(
      ({ after, alone, matches }) =>
        line !== undefined &&
        (after.length === 0 || after.includes(previous)) &&
        (!alone || (line.opens && line.closes)) &&
        matches(line.words),
    );
    if (!line || !rule) return undefined;
    if (rule.isLabel) return labelled(rule, line, index);
    const next = PARAGRAPHS.has(rule.does) ? paragraphEnd(index) : index + 1;
    return { taken: { rule, start: line.start, end: endOf(next, line) }, next };
  };

  function labelled(rule: PageRule, line: PageLine, index: number) {
    const inLine = /(?::|\t)\s*(?=\S)/.exec(line.words);
    if (inLine) {
      const next = paragraphEnd(index);
      const value = { start: line.start + inLine.index + inLine[0].length, end: endOf(next, line) };
      return { taken: { rule, start: line.start, end: value.end, value }, next };
    }
    const below = lines[index + 1];
    const hasValue =
      below && !isKnown(index + 1) && (!line.closes || (below.closes && below.words.length <= LONGEST_VALUE));
    if (!hasValue) {
      const value = { start: line.end, end: line.end };
      return { taken: { rule, start: line.start, end: line.end, value }, next: index + 1 };
    }
    const next = paragraphEnd(index + 1);
    const value = { start: below.start, end: endOf(next, below) };
    return { taken: { rule, start: line.start, end: value.end, value }, next };
  }

  /** The paragraph ends before the next line that a rule knows by itself. */
  function paragraphEnd(index: number): number {
    const last = paragraphOf(lines, index, end);
    let next = index + 1;
    while (next < last && !isKnown(next)) next++;
    return next;
  }

  function isKnown(index: number): boolean {
    const words = lines[index]?.words ?? '';
    return rules.some((rule) => rule.after.length === 0 && rule.matches(words));
  }

  function endOf(next: number, line: PageLine): number {
    return lines[next - 1]?.end ?? line.end;
  }
}
