import type { Expression } from '../internals.ts';
import type { Called } from './called.ts';
import { CODEPOINT } from './comparisons.ts';
import { byText, byTruth } from './evaluation.ts';
import { atomicText, normalised } from './strings.ts';

/** `contains` and its kin, by codepoints; Saxon-JS compares by other collations (Functions and Operators 3.1, 5.5). */
export const contains = asked((one, other) => one.includes(other));

export const startsWith = asked((one, other) => one.startsWith(other));

export const substringBefore = taken((one, other) => one.slice(0, Math.max(0, one.indexOf(other))));

export const substringAfter = taken((one, other) => {
  const at = one.indexOf(other);
  return at < 0 ? '' : one.slice(at + other.length);
});

/** Whether one of the words of the strings is that one. */
export const containsToken: Called = (strings, [token], saxon, evaluator, expression) =>
  token && isByCodepoints(expression)
    ? byTruth((context) => {
        const word = normalised(token.text(context));
        return word !== '' && strings.all(context).some((each) => hasWord(atomicText(each), word));
      }, evaluator)
    : saxon;

function hasWord(text: string, word: string): boolean {
  return text.includes(word) && normalised(text).split(' ').includes(word);
}

function asked(ask: (one: string, other: string) => boolean): Called {
  return (one, [other], saxon, evaluator, expression) =>
    other && isByCodepoints(expression)
      ? byTruth((context) => ask(one.text(context), other.text(context)), evaluator)
      : saxon;
}

function taken(take: (one: string, other: string) => string): Called {
  return (one, [other], saxon, evaluator, expression) =>
    other && isByCodepoints(expression)
      ? byText((context) => take(one.text(context), other.text(context)), evaluator)
      : saxon;
}

function isByCodepoints({ C }: Expression): boolean {
  const collation = C?.[2];
  return collation === undefined || (collation.N === 'str' && collation['val'] === CODEPOINT);
}
