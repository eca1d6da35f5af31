import type { Doubt } from '../doubt.ts';
import type { Transcript } from '../transcript.ts';
import { aboveTail, restOfPage, unsure } from './doubts.ts';
import type { PageLine } from './lines.ts';
import { lineReader, type Taken } from './reader.ts';
import { type PageRule, pageRule } from './rule.ts';

export interface TakenLines {
  readonly taken: readonly Taken[];
  /** The number of the first line of the document, and of the first one after it. */
  readonly head: number;
  readonly tail: number;
  readonly doubts: readonly Doubt[];
}

/** Where more than this is unknown behind a line with which the page’s own words seem to begin, it is the document. */
const MOST_UNKNOWN = 2_000;
/** So many paragraphs may stand below a document that no line marks off. */
const MOST_PARAGRAPHS = 60;
/** By this the words of the page that no other rule knows are kept. */
const REST = pageRule({ name: 'rest-of-page', where: 'last', pattern: '', does: 'remark' });

/** Which lines the rules of a profile take from the top and from the bottom of a page. */
export function takenLines(
  transcript: Transcript,
  lines: readonly PageLine[],
  rules: readonly PageRule[],
): TakenLines {
  const top = headOf(lines, rules);
  const { first, taken } = tailOf(lines, rules, top.next);
  const above = aboveThem(transcript, lines, rules, top.next, first, taken[0]?.rule.name);
  const all = [...top.taken, ...above.taken, ...taken];
  const doubts = [
    ...above.taken.filter(({ rule }) => !rule.isLabel).map((each) => aboveTail(each, each.rule)),
    ...taken.filter(({ rule }) => rule === REST).map(restOfPage),
    ...all.filter((each) => !isSure(each, all)).map((each) => unsure(each, each.rule)),
  ];
  return { taken: all, head: top.next, tail: above.first, doubts };
}

/** From the top on, as long as a rule knows the line. */
function headOf(lines: readonly PageLine[], rules: readonly PageRule[]) {
  const read = lineReader(
    lines,
    rules.filter(({ where }) => where === 'first'),
  );
  const taken: Taken[] = [];
  let next = 0;
  for (let found = read(0, undefined); found; found = read(next, taken.at(-1)?.rule.name)) {
    taken.push(found.taken);
    next = found.next;
  }
  return { taken, next };
}

/** All that stands behind the last line with which the page’s own words begin, else what rules know from the bottom up. */
function tailOf(lines: readonly PageLine[], rules: readonly PageRule[], head: number) {
  const behind = lineReader(
    lines,
    rules.filter(({ where }) => where === 'last' || where === 'rest'),
  );
  const begins = rules.filter((rule) => rule.begins);
  const anchor = lines.findLastIndex(
    ({ words }, index) => index >= head && begins.some(({ matches }) => matches(words)),
  );
  if (anchor >= 0) {
    const taken = readAll(behind, lines, anchor);
    const unknown = taken.filter(({ rule }) => rule === REST);
    const size = unknown.reduce((sum, { start, end }) => sum + end - start, 0);
    if (size <= MOST_UNKNOWN) return { first: anchor, taken };
  }
  const last = lineReader(
    lines,
    rules.filter(({ where, begins }) => where === 'last' && !begins),
  );
  let best: { readonly first: number; readonly taken: readonly Taken[] } = { first: lines.length, taken: [] };
  let failed = 0;
  let count = 0;
  for (let index = lines.length - 1; index >= head && failed < 2 && count < MOST_PARAGRAPHS; index--) {
    if (!lines[index]?.opens) continue;
    const taken = readAll(last, lines, index);
    count++;
    // What is unknown may be the value of the label above it.
    if (taken.some(({ rule }) => rule === REST)) failed++;
    else [best, failed] = [{ first: index, taken }, 0];
  }
  return best;
}

function readAll(
  read: ReturnType<typeof lineReader>,
  lines: readonly PageLine[],
  from: number,
): readonly Taken[] {
  const taken: Taken[] = [];
  for (let index = from; index < lines.length; ) {
    const found = read(index, taken.at(-1)?.rule.name);
    const { start, end } = lines[index] ?? { start: 0, end: 0 };
    taken.push(found?.taken ?? { rule: REST, start, end });
    index = found?.next ?? index + 1;
  }
  return taken;
}

/** The paragraphs above the last lines that rules know by what stands below them. */
function aboveThem(
  { text }: Transcript,
  lines: readonly PageLine[],
  rules: readonly PageRule[],
  head: number,
  tail: number,
  below: string | undefined,
): { readonly first: number; readonly taken: readonly Taken[] } {
  const taken: Taken[] = [];
  let next = below;
  let end = tail;
  while (next !== undefined && end > head) {
    let first = end - 1;
    while (first > head && !lines[first]?.opens) first--;
    const span = { start: lines[first]?.start ?? 0, end: lines[end - 1]?.end ?? 0 };
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const name = next;
    const rule = rules.find(({ where, before, matches }) => {
      return where === 'before' && before.includes(name) && matches(words);
    });
    if (!rule) break;
    const value = { start: lines[first + 1]?.start ?? span.end, end: span.end };
    taken.unshift({ rule, ...span, ...(rule.isLabel && first + 1 < end ? { value } : {}) });
    end = first;
    next = rule.name;
  }
  return { first: end, taken };
}

function isSure({ rule }: Taken, all: readonly Taken[]): boolean {
  return rule.sureWith.length === 0 || all.some((each) => rule.sureWith.includes(each.rule.name));
}
