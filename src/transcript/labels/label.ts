import type { Span } from '../transcript.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { separatorIn } from './separator.ts';
import { vocabulary } from './vocabulary.ts';

/** The words at the beginning of a bracket that say what it reports. */
export interface Label extends Span {
  readonly means: ReadonlySet<Meaning>;
  /** Words that no lexicon knows, in lower case. */
  readonly unknown: readonly string[];
  /** How much is meant: “3-4 illegible letters”. */
  readonly quantity?: { readonly atLeast: number; readonly atMost: number };
  /** What follows the separator, without white space at its ends; none where the bracket holds a label alone. */
  readonly value?: Span;
  /** From the first unknown word to the end of the label, if all that means something stands before it: “signed by A. Smith”. */
  readonly rest?: Span;
}

/** Reads labels by the lexicons of a profile. */
export interface LabelReader {
  /** The label in a stretch of text, which ends at the first separator, else with the stretch. */
  read(source: string, span: Span): Label;
}

/** How much of a bracket is looked at: no label is longer. */
const LONGEST = 240;
/** A label that no separator ends is looked at whole so far: what is longer is no label. */
const MOST_UNKNOWN = 20;
const WORD = /\d+|[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu;

export function labelReader(lexicons: readonly Lexicon[]): LabelReader {
  const words = vocabulary(lexicons);

  function read(source: string, span: Span): Label {
    const limit = Math.min(span.end, span.start + LONGEST);
    const text = source.slice(span.start, limit);
    const separator = separatorIn(text, (label) => {
      const { means, unknown } = meaningOf(label, 0);
      return unknown.length === 0 && [...means].some((meaning) => meaning !== 'filler');
    });
    const own = separator ? text.slice(0, separator.start) : text;
    const start = span.start + (own.length - own.trimStart().length);
    const end = separator || limit === span.end ? span.start + own.trimEnd().length : span.end;
    const label = { start: Math.min(start, end), end, ...meaningOf(own, span.start) };
    if (!separator) return label;
    const after = span.start + separator.end;
    const value = { start: after, end: trimmedEnd(source, after, span.end) };
    return { ...label, value };
  }

  function meaningOf(text: string, offset: number): Pick<Label, 'means' | 'unknown' | 'quantity' | 'rest'> {
    const found = [...text.matchAll(WORD)];
    const tokens = found.map(([word]) => words.normal(word));
    const means = new Set<Meaning>();
    const unknown: string[] = [];
    const amounts: number[] = [];
    let rest: number | undefined;
    let last: Meaning | 'unknown' | undefined;
    for (let at = 0; at < tokens.length && unknown.length < MOST_UNKNOWN; ) {
      const token = tokens[at] ?? '';
      const number = /^\d+$/.test(token) ? Number(token) : words.number(token);
      const known = words.longest(tokens, at);
      const isFiller = known?.meaning === 'filler' && known.length === 1;
      const phrase = known?.length === 1 && isInitial(found[at]?.[0], found[at + 1]?.[0]) ? undefined : known;
      if (phrase && !(isFiller && number !== undefined)) {
        means.add(phrase.meaning);
        if (phrase.meaning !== 'filler') last = phrase.meaning;
        if (phrase.meaning !== 'filler' && unknown.length > 0) rest = undefined;
      } else if (number !== undefined) {
        if (isAmount(last, words.longest(tokens, at + 1)?.meaning)) amounts.push(number);
      } else if (/[\p{L}]/u.test(token)) {
        if (!JOINS.test(token)) last = 'unknown';
        if (unknown.length === 0 && means.size > 0) rest = found[at]?.index;
        unknown.push(token);
      }
      at += number === undefined ? (phrase?.length ?? 1) : isFiller ? 1 : (phrase?.length ?? 1);
    }
    const more = rest === undefined ? {} : { rest: restOf(text, rest, offset) };
    if (amounts.length === 0) return { means, unknown, ...more };
    return {
      ...{ means, unknown, ...more },
      quantity: { atLeast: Math.min(...amounts), atMost: Math.max(...amounts) },
    };
  }

  return { read };
}

/** Words between two numbers. */
const JOINS = /^(?:to|and|bis|und|až|a|au|à|et|do|i|по|до|и)$/u;
const UNITS: ReadonlySet<string> = new Set([
  ...(['letter', 'word', 'line', 'paragraph', 'page', 'group', 'name'] satisfies readonly Meaning[]),
]);

/** “Folios 14 to 16” are numbers of folios, and “on August 7” is nothing counted; “14 folios” are. */
function isAmount(before: Meaning | 'unknown' | undefined, next: Meaning | undefined): boolean {
  if (before === undefined || (next !== undefined && UNITS.has(next))) return true;
  return !UNITS.has(before) && !(before === 'unknown' && next === undefined);
}

/** A capital letter before a point or another capital is an initial, not an article: “A. Puzanov”. */
function isInitial(word = '', next = ''): boolean {
  return /^\p{Lu}$/u.test(word) && /^(?:\.|\p{Lu})/u.test(next);
}

function restOf(text: string, start: number, offset: number): Span {
  return { start: offset + start, end: offset + text.trimEnd().length };
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(source[at - 1] ?? '')) at--;
  return at;
}
