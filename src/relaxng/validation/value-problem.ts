import { nearest } from '../../nearest.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import { quoted } from '../datatypes/quoted.ts';
import { tokens } from '../datatypes/white-space.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { PatternPool } from '../patterns/pattern-pool.ts';
import { afterToken } from '../patterns/text-step.ts';

export interface ValueProblem {
  /** A clause without a full stop. */
  readonly reason: string;
  /** The values that are allowed, where they can be told. */
  readonly expected: readonly string[];
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
function inList(list: Pattern, value: string, context: ValueContext, pool: PatternPool): ValueProblem {
  let state = list;
  for (const token of tokens(value)) {
    const next = afterToken(state, token, context, pool);
    if (next.kind === 'notAllowed') {
      const possible = heads(state);
      if (possible.length > 0) return single(possible, token, context);
      return {
        reason: `${quoted(token)} is too much: nothing more was expected`,
        expected: [],
        near: undefined,
      };
    }
    state = next;
  }
  const { expected } = single(heads(state), '', context);
  const what = tokens(value).length === 0 ? 'it is empty' : 'something is missing at its end';
  return { reason: what, expected, near: undefined };
}

function heads(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.members.flatMap(heads);
    case 'oneOrMore':
      return heads(pattern.of);
    case 'group':
      return [...heads(pattern.first), ...(pattern.first.nullable ? heads(pattern.rest) : [])];
    case 'data':
    case 'value':
      return [pattern];
    default:
      return [];
  }
}

function single(alternatives: readonly Pattern[], value: string, context: ValueContext): ValueProblem {
  const expected: string[] = [];
  const reasons: string[] = [];
  for (const each of alternatives) {
    if (each.kind === 'value') expected.push(each.value.literal);
    else if (each.kind === 'data') {
      expected.push(...each.datatype.literals);
      reasons.push(
        each.datatype.problem(value, context) ?? `${quoted(value)} is an exception that is not allowed`,
      );
    }
  }
  const near = nearest(value.trim(), expected);
  const shown = expected.slice(0, 8).map(quoted).join(', ');
  const more = expected.length > 8 ? ` or ${expected.length - 8} more` : '';
  const choice = expected.length > 0 ? `${quoted(value)} is not one of ${shown}${more}` : '';
  const [first, ...others] = [...new Set(reasons)];
  if (first && alternatives.every(({ kind }) => kind !== 'value'))
    return { reason: [first, ...others.slice(0, 2)].join('; and '), expected, near };
  const reason = choice
    ? [choice, ...(first ? [first] : [])].join('; and ')
    : `${quoted(value)} can’t stand here`;
  return { reason, expected, near };
}
