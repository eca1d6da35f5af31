import { literal } from '../literal.ts';
import type { Pair } from './group.ts';

/** An empty line: it ends what nobody expects to run over it. */
const EMPTY_LINE = '(?:\\r\\n?|\\n)(?=[ \\t\\u00a0]{0,200}(?:\\r|\\n))';

/**
 * The signs of brackets and the empty lines of a text, as a pattern; of two signs that begin alike the longer one counts.
 * “<” opens a bracket only before something: “a < b” is no bracket.
 */
export function signsOf(pairs: readonly Pair[]): RegExp {
  const signs = [...new Set(pairs.flatMap(({ open, close }) => [open, close]))].filter((sign) => sign !== '');
  const escaped = signs
    .sort((a, b) => b.length - a.length)
    .map((sign) => (sign === '<' ? '<(?=[^\\s\\d=<-])' : literal(sign)));
  return new RegExp([...escaped, EMPTY_LINE].join('|'), 'g');
}
