import type { Doubt } from '../doubt.ts';
import type { Span } from '../transcript.ts';
import type { Group, Pair } from './group.ts';
import { endOfOpen } from './recovery.ts';

/** Groups that stand deeper in others are text: nobody nests so deep, and nothing here may run out of stack. */
const DEEPEST = 16;

export interface Brackets {
  readonly groups: readonly Group[];
  /** Brackets that never close, or close nothing. */
  readonly doubts: readonly Doubt[];
}

interface Open {
  readonly pair: Pair;
  readonly start: number;
  readonly groups: Group[];
}

/**
 * The bracket tree of a stretch of text: one grammar for all conventions. Groups may nest, run over line ends, begin and
 * end within a word. Two opening signs that stand together and close together are one group (`[[x]]`). A bracket that
 * never closes ends where `endOfOpen` says, with a doubt; one that closes nothing is text, with a doubt.
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
  const signs = signsOf(pairs);
  const inner = () => open.at(-1)?.groups ?? top;

  /** Gives up on the open brackets from `index` on: each ends where its kind ends, and what it held moves out. */
  const abandon = (index: number, limit: number): void => {
    for (const each of open.splice(index).reverse()) {
      const end =
        each.pair.open === '(' ? each.start : endOfOpen(source, each.start, limit, labelled(each.start));
      if (end === each.start) {
        inner().push(...each.groups);
        continue;
      }
      const held = each.groups.filter((group) => group.end <= end);
      const group = close(source, each, end, '', held);
      inner().push(group, ...each.groups.filter((other) => other.end > end));
      doubts.push(neverCloses(group));
    }
  };

  for (const match of source.slice(span.start, span.end).matchAll(signs)) {
    const at = span.start + match.index;
    const sign = match[0];
    if (/^[\r\n]/.test(sign)) {
      const first = open.findIndex((each) => !(each.pair.open !== '(' && labelled(each.start)));
      if (first >= 0) abandon(first, at);
      continue;
    }
    const opening = pairs.find((pair) => pair.open === sign);
    if (opening) {
      if (open.length < DEEPEST) open.push({ pair: opening, start: at, groups: [] });
      continue;
    }
    const index = open.findLastIndex((each) => each.pair.close === sign);
    if (index < 0) {
      if (sign !== ')') doubts.push(closesNothing({ start: at, end: at + sign.length }, sign));
      continue;
    }
    abandon(index + 1, at);
    const found = open.pop();
    if (found) inner().push(close(source, found, at + sign.length, sign, found.groups));
  }
  abandon(0, span.end);
  return { groups: inOrder(top), doubts };
}

function signsOf(pairs: readonly Pair[]): RegExp {
  const signs = [...new Set(pairs.flatMap(({ open, close }) => [open, close]))];
  const escaped = signs.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  // An empty line ends what nobody expects to run over it.
  return new RegExp(`${escaped.join('|')}|(?:\\r\\n?|\\n)(?=[ \\t\u00a0]*(?:\\r|\\n))`, 'g');
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

function inOrder(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort((a, b) => a.start - b.start);
}

function neverCloses(group: Group): Doubt {
  return {
    ...{ code: 'import/unclosed', severity: 'warning', span: { start: group.start, end: group.end } },
    read: 'as if it closed here',
    alternatives: ['it closes further on', 'it is a character of the text'],
    reason: `The bracket “${group.open}” never closes.`,
  };
}

function closesNothing(span: Span, sign: string): Doubt {
  return {
    ...{ code: 'import/unopened', severity: 'warning', span },
    read: 'as a character of the text',
    alternatives: ['the end of a bracket whose beginning is missing'],
    reason: `The bracket “${sign}” closes nothing.`,
  };
}
