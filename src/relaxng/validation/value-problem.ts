import { allNearest } from '../../nearest.ts';
import type { Datatype, ValueContext } from '../datatypes/datatype.ts';
import { quoted } from '../datatypes/quoted.ts';
import { writtenAs } from '../datatypes/type.ts';
import { tokens } from '../datatypes/white-space.ts';
import { compare, possibleValues } from '../patterns/expectations.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { PatternPool } from '../patterns/pattern-pool.ts';
import { afterToken } from '../patterns/value-match.ts';
import { didYouMean, list, unique } from './words.ts';

export interface ValueProblem {
  /** A clause without a full stop. */
  readonly reason: string;
  /** The values that are allowed, where they can be told. */
  readonly expected: readonly string[];
  /** What was likely meant, as a question. */
  readonly near: string | undefined;
}

/** Why a value matches none of the patterns. */
export function valueProblem(
  patterns: readonly Pattern[],
  value: string,
  context: ValueContext,
  pool: PatternPool,
): ValueProblem {
  const alternatives = patterns.flatMap((pattern) =>
    pattern.kind === 'choice' ? pattern.members : [pattern],
  );
  const lists = alternatives.flatMap((each) => (each.kind === 'list' ? [each.of] : []));
  const whole = single(alternatives, value, context);
  if (lists.length === 0 || alternatives.length > lists.length) return whole;
  return inList(pool.choice(lists), value, context, pool);
}

/** The first token that does not fit, or that there are too few. */
function inList(items: Pattern, value: string, context: ValueContext, pool: PatternPool): ValueProblem {
  let state = items;
  for (const token of tokens(value)) {
    const next = afterToken(state, token, context, pool);
    if (next.kind === 'notAllowed') {
      const possible = possibleValues(state);
      if (possible.length > 0) return single(possible, token, context);
      return { reason: `${quoted(token)} is too much in it`, expected: [], near: undefined };
    }
    state = next;
  }
  const possible = possibleValues(state);
  const { literals, nouns } = allowed(possible);
  const what = tokens(value).length === 0 ? 'it is empty, but' : 'something is missing at its end:';
  const expected = literals.length > 0 ? literals.map(quoted) : nouns;
  const missing = expected.length > 0 ? list(expected, 'or') : 'more';
  return { reason: `${what} ${missing} was expected`, expected: literals, near: undefined };
}

interface Allowed {
  readonly literals: readonly string[];
  readonly nouns: readonly string[];
}

function allowed(alternatives: readonly Pattern[]): Allowed {
  const values = alternatives.flatMap((each) => (each.kind === 'value' ? [each.value] : []));
  const literals = values.sort(compare).map(({ literal }) => literal);
  const nouns: string[] = [];
  for (const each of alternatives) {
    if (each.kind === 'data') {
      if (each.datatype.literals.length > 0) literals.push(...each.datatype.literals);
      else nouns.push(withForm(each.datatype));
    } else if (each.kind === 'list') nouns.push('a list');
  }
  return { literals: unique(literals), nouns: unique(nouns) };
}

function withForm({ noun, form }: Datatype): string {
  return form === undefined ? noun : `${noun} of the form ${form}`;
}

function single(alternatives: readonly Pattern[], value: string, context: ValueContext): ValueProblem {
  const { literals, nouns } = allowed(alternatives);
  const near = value.trim() === '' ? [] : allNearest(value.trim(), literals);
  const why = reason(alternatives, value, context, literals.map(quoted), nouns);
  return {
    reason: why,
    expected: unique([...near, ...literals]),
    near: didYouMean(near) ?? (why.includes(NONE_OF_THESE) ? samples(alternatives) : undefined),
  };
}

const NONE_OF_THESE = ' is none of these: ';

/** How values of several kinds are written; an incomplete date, --06, helps nobody. */
function samples(alternatives: readonly Pattern[]): string | undefined {
  const examples = alternatives.flatMap((each) =>
    each.kind === 'data' && each.datatype.example !== undefined ? [each.datatype.example] : [],
  );
  const telling = examples.filter((example) => !example.startsWith('-'));
  return telling.length > 0 ? `Write, say, ${list(telling.slice(0, 3), 'or')}.` : undefined;
}

function reason(
  alternatives: readonly Pattern[],
  value: string,
  context: ValueContext,
  choice: readonly string[],
  nouns: readonly string[],
): string {
  if (value.trim() === '' && choice.length + nouns.length > 0) {
    const plain = alternatives.flatMap((each) =>
      each.kind === 'data' && each.datatype.literals.length === 0 ? [each.datatype.noun] : [],
    );
    const expected = unique([...choice, ...(plain.length > 0 ? plain : nouns)]);
    return `it is empty, but ${list(expected, 'or')} was expected`;
  }
  const problems = alternatives.flatMap((each) =>
    each.kind === 'data' && each.datatype.literals.length === 0 ? [problem(each, value, context)] : [],
  );
  const telling = problems.find(({ generic }) => !generic);
  const [first] = problems;
  if (choice.length > 0 && telling) return `${telling.reason}; ${list(choice, 'or')} can stand here too`;
  if (choice.length > 0) {
    const nor = nouns.length > 0 ? `, nor ${list(nouns, 'or')}` : '';
    return `${quoted(value)} is not one of ${list(choice, 'or')}${nor}`;
  }
  if (telling) return telling.reason;
  if (first && nouns.length < 2) return first.reason;
  if (first) return `${quoted(value)}${NONE_OF_THESE}${list(nouns, 'or')}`;
  return `${quoted(value)} can’t stand here`;
}

/** Whether it says no more than that the value is another thing altogether. */
interface Problem {
  readonly reason: string;
  readonly generic: boolean;
}

function problem(
  { datatype }: Extract<Pattern, { readonly kind: 'data' }>,
  value: string,
  context: ValueContext,
): Problem {
  const { example, noun } = datatype;
  const reason = datatype.problem(value, context);
  if (reason === undefined)
    return { reason: `${quoted(value)} is one of those values that are not allowed`, generic: false };
  const form =
    (example !== undefined && reason.endsWith(writtenAs(example))) ||
    reason.includes(' does not match the pattern ');
  return { reason, generic: form || reason.endsWith(` is not ${noun}`) };
}
