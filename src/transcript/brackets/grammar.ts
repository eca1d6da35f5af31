import type { Doubt } from '../doubt.ts';
import type { Span } from '../transcript.ts';
import { closesNothing, neverCloses, tooMany } from './doubts.ts';
import type { Group, Pair } from './group.ts';
import { endOfOpen } from './recovery.ts';
import { signsOf } from './signs.ts';

/** So many brackets may be open at once: nobody nests so deep, and nothing here may run out of stack. */
const DEEPEST = 16;
/** A bracket with a label may hold so many empty lines and so much text; what is longer was never closed. */
const MOST_EMPTY_LINES = 3;
const LONGEST = 4000;

export interface Brackets {
  /** In order, none within another; what is within is in their `groups`. */
  readonly groups: readonly Group[];
  /** Brackets that never close, or close nothing. */
  readonly doubts: readonly Doubt[];
}

interface Open {
  readonly pair: Pair;
  readonly start: number;
  readonly groups: Group[];
  emptyLines: number;
  /** Worked out when it is asked for. */
  isLabelled?: boolean;
}

/**
 * The bracket tree of a stretch of text: one grammar for all conventions. Groups may nest, run over line ends, begin and
 * end within a word. Two opening signs that stand together and close together are one group (`[[x]]`). A bracket that
 * never closes ends where `endOfOpen` says, with a doubt; one that closes nothing is text, with a doubt. Round brackets
 * are signs of the text as well (“a)”), so that a single one raises no doubt, and none closes over a square one.
 *
 * @param labelled tells whether a bracket that opens at an offset begins with words of a label: only such a one may hold
 * empty lines
 */
export function bracketsOf(
  source: string,
  span: Span,
  pairs: readonly Pair[],
  labelled: (at: number) => boolean,
): Brackets {
  const doubts: Doubt[] = [];
  const top: Group[] = [];
  const open: Open[] = [];
  const groupsBelow = (index: number): Group[] => open[index - 1]?.groups ?? top;
  const isLabelled = (each: Open): boolean => {
    each.isLabelled ??= labelled(each.start);
    return each.isLabelled;
  };

  /** Takes an open bracket for a character of the text: what it held moves out. */
  const forget = (index: number): Open | undefined => {
    const [each] = open.splice(index, 1);
    if (each) append(groupsBelow(index), each.groups);
    return each;
  };

  /** Gives up on an open bracket: it ends where its kind ends, if it does so before the next one that is still open. */
  const giveUp = (index: number, limit: number): void => {
    const each = open[index];
    if (!each) return;
    if (isRound(each.pair)) {
      forget(index);
      return;
    }
    const next = open[index + 1]?.start ?? limit;
    const end = endOfOpen(source, each.start, limit, isLabelled(each));
    const holds = each.groups.find((group) => group.start < end && group.end > end);
    const last = holds?.end ?? end;
    if (last > next) {
      forget(index);
      doubts.push(neverCloses(each, each.start + each.pair.open.length, each.pair.open, false));
      return;
    }
    open.splice(index, 1);
    const group = close(
      source,
      each,
      last,
      '',
      each.groups.filter((held) => held.end <= last),
    );
    const below = groupsBelow(index);
    below.push(group);
    append(
      below,
      each.groups.filter((other) => other.end > last),
    );
    doubts.push(neverCloses(group, group.end, group.open, true));
  };

  const emptyLine = (at: number): void => {
    for (let index = open.length - 1; index >= 0; index--) {
      const each = open[index];
      if (!each) continue;
      each.emptyLines++;
      const mayGoOn =
        !isRound(each.pair) &&
        each.emptyLines <= MOST_EMPTY_LINES &&
        at - each.start <= LONGEST &&
        isLabelled(each);
      if (!mayGoOn) giveUp(index, at);
    }
  };

  const opens = (pair: Pair, start: number): void => {
    if (open.length >= DEEPEST) {
      const round = open.findIndex((each) => isRound(each.pair));
      const forgotten = forget(Math.max(0, round));
      if (forgotten && round < 0) doubts.push(tooMany(forgotten.start, forgotten.pair.open));
    }
    open.push({ pair, start, groups: [], emptyLines: 0 });
  };

  const closes = (sign: string, start: number): void => {
    const index = indexOfOpen(open, sign);
    if (index < 0) {
      if (!isOfText(sign)) doubts.push(closesNothing({ start, end: start + sign.length }, sign));
      return;
    }
    while (open.length > index + 1) giveUp(open.length - 1, start);
    const found = open.pop();
    if (found) groupsBelow(open.length).push(close(source, found, start + sign.length, sign, found.groups));
  };

  for (const match of source.slice(span.start, span.end).matchAll(signsOf(pairs))) {
    const at = span.start + match.index;
    const sign = match[0];
    if (/^[\r\n]/.test(sign)) {
      emptyLine(at);
      continue;
    }
    const opening = pairs.find((pair) => pair.open === sign);
    const isEnd = opening && opening.close === sign && indexOfOpen(open, sign) >= 0;
    if (opening && !isEnd) opens(opening, at);
    else closes(sign, at);
  }
  while (open.length > 0) giveUp(open.length - 1, span.end);
  return { groups: inOrder(top), doubts: doubts.sort((a, b) => a.span.start - b.span.start) };
}

/** The open bracket that a sign closes; a round one does not close over others. */
function indexOfOpen(open: readonly Open[], sign: string): number {
  for (let index = open.length - 1; index >= 0; index--) {
    const pair = open[index]?.pair;
    if (pair?.close === sign) return index;
    if (isOfText(sign) && pair && !isRound(pair)) return -1;
  }
  return -1;
}

function isRound(pair: Pair): boolean {
  return pair.open === '(';
}

/** Signs that stand in texts without a partner: “a)”, “->”. */
function isOfText(sign: string): boolean {
  return sign === ')' || sign === '>';
}

function close(source: string, open: Open, end: number, sign: string, groups: readonly Group[]): Group {
  const start = open.start;
  const inner = { start: start + open.pair.open.length, end: end - sign.length };
  const only = groups.length === 1 ? groups[0] : undefined;
  const isDouble =
    only && only.start === inner.start && only.end === inner.end && only.open === open.pair.open;
  if (!isDouble || !sign || !only.close) {
    return { start, end, open: open.pair.open, close: sign, inner, groups: inOrder(groups) };
  }
  return {
    ...{ start, end, open: source.slice(start, only.inner.start), close: source.slice(only.inner.end, end) },
    ...{ inner: only.inner, groups: only.groups },
  };
}

function append(list: Group[], more: readonly Group[]): void {
  for (const each of more) list.push(each);
}

function inOrder(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort((a, b) => a.start - b.start);
}
