import type { Span } from '../transcript.ts';
import type { Lexicon, Meaning } from './lexicon.ts';

/** The words at the beginning of a bracket that say what it reports. */
export interface Label extends Span {
  readonly means: ReadonlySet<Meaning>;
  /** Words that no lexicon knows, in lower case. */
  readonly unknown: readonly string[];
  /** How much is meant: “3-4 illegible letters”. */
  readonly quantity?: { readonly atLeast: number; readonly atMost: number };
  /** What follows the separator, without white space at its ends; none where the bracket holds a label alone. */
  readonly value?: Span;
}

/** Reads labels by the lexicons of a profile. */
export interface LabelReader {
  /** The label in a stretch of text, which ends at the first separator, else with the stretch. */
  read(source: string, span: Span): Label;
}

/** A colon, an equals sign, or a dash between spaces. */
const SEPARATOR = /\s*(?::|=(?!=)|(?<=\s)[-–—](?=\s))\s*/g;
const WORD = /\d+|[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu;
const MOST_WORDS = 5;

export function labelReader(lexicons: readonly Lexicon[]): LabelReader {
  const meanings = new Map<string, Meaning>();
  const numbers = new Map<string, number>();
  for (const lexicon of lexicons) {
    for (const [meaning, phrases] of Object.entries(lexicon.words) as [Meaning, readonly string[]][]) {
      for (const phrase of phrases) if (!meanings.has(phrase)) meanings.set(phrase, meaning);
    }
    for (const [word, number] of Object.entries(lexicon.numbers)) numbers.set(word, number);
  }

  function read(source: string, span: Span): Label {
    const text = source.slice(span.start, span.end);
    const separator = separatorIn(text);
    const own = separator ? text.slice(0, separator.index) : text;
    const start = span.start + (own.length - own.trimStart().length);
    const end = span.start + own.trimEnd().length;
    const label = { start: Math.min(start, end), end, ...meaningOf(own) };
    if (!separator) return label;
    const after = span.start + separator.index + separator[0].length;
    const value = { start: after, end: span.start + text.trimEnd().length };
    return { ...label, value: value.end > value.start ? value : { start: after, end: after } };
  }

  function meaningOf(text: string): Pick<Label, 'means' | 'unknown' | 'quantity'> {
    const tokens = (text.toLowerCase().match(WORD) ?? []).map((word) => word.replaceAll('’', "'"));
    const means = new Set<Meaning>();
    const unknown: string[] = [];
    const amounts: number[] = [];
    for (let at = 0; at < tokens.length; ) {
      const phrase = longest(tokens, at);
      const token = tokens[at] ?? '';
      const number = /^\d+$/.test(token) ? Number(token) : numbers.get(token);
      if (phrase) means.add(phrase.meaning);
      else if (number !== undefined) amounts.push(number);
      else if (/[\p{L}]/u.test(token)) unknown.push(token);
      at += phrase?.length ?? 1;
    }
    if (amounts.length === 0) return { means, unknown };
    return { means, unknown, quantity: { atLeast: Math.min(...amounts), atMost: Math.max(...amounts) } };
  }

  function longest(tokens: readonly string[], at: number) {
    for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 0; length--) {
      const meaning = meanings.get(tokens.slice(at, at + length).join(' '));
      if (meaning) return { meaning, length };
    }
    return undefined;
  }

  return { read };
}

/** The first separator, unless the words before it are too many for a label. */
function separatorIn(text: string): RegExpExecArray | undefined {
  SEPARATOR.lastIndex = 0;
  const found = SEPARATOR.exec(text);
  if (!found) return undefined;
  return text.slice(0, found.index).trim().split(/\s+/).length <= 10 ? found : undefined;
}
