import type { ValueContext } from '../datatypes/datatype.ts';
import { tokens } from '../datatypes/white-space.ts';
import { again } from './element-step.ts';
import type { Pattern } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';
import { matches } from './value-match.ts';

/** What is left after text that is more than white space, beside elements: only `text` takes it (section 7.2). */
export function afterText(pattern: Pattern, pool: PatternPool): Pattern {
  const { memo } = pattern;
  memo.text ??= textDerivative(pattern, pool);
  return memo.text;
}

function textDerivative(pattern: Pattern, pool: PatternPool): Pattern {
  pool.spend(1);
  switch (pattern.kind) {
    case 'text':
      return pattern;
    case 'choice':
      return pool.choice(pattern.members.map((member) => textDerivative(member, pool)));
    case 'interleave': {
      const rests: Pattern[] = [];
      for (const [index, member] of pattern.members.entries()) {
        const rest = textDerivative(member, pool);
        if (rest !== pool.notAllowed) rests.push(pool.interleave(pattern.members.with(index, rest)));
      }
      return pool.choice(rests);
    }
    case 'oneOrMore':
      return pool.group(textDerivative(pattern.of, pool), again(pattern, pool));
    case 'group': {
      const { first, rest } = pattern;
      const inFirst = pool.group(textDerivative(first, pool), rest);
      return first.nullable ? pool.choice([inFirst, textDerivative(rest, pool)]) : inFirst;
    }
    default:
      return pool.notAllowed;
  }
}

/** Whether the inside of a list matches the tokens of a string (section 6.2.10). */
export function matchesList(of: Pattern, text: string, context: ValueContext, pool: PatternPool): boolean {
  if (of.kind === 'oneOrMore' && isOneToken(of.of)) {
    const all = tokens(text);
    for (const token of all) if (!matches(of.of, token, context, pool)) return false;
    return all.length > 0;
  }
  let rest = of;
  for (const token of tokens(text)) {
    rest = afterToken(rest, token, context, pool);
    if (rest === pool.notAllowed) return false;
  }
  return rest.nullable;
}

function isOneToken(pattern: Pattern): boolean {
  if (pattern.kind === 'choice') return pattern.members.every(isOneToken);
  return pattern.kind === 'data' || pattern.kind === 'value';
}

/** What is left of the inside of a list after one token of it. */
export function afterToken(
  pattern: Pattern,
  token: string,
  context: ValueContext,
  pool: PatternPool,
): Pattern {
  pool.spend(1);
  switch (pattern.kind) {
    case 'data':
    case 'value':
      return matches(pattern, token, context, pool) ? pool.empty : pool.notAllowed;
    case 'choice':
      return pool.choice(pattern.members.map((member) => afterToken(member, token, context, pool)));
    case 'oneOrMore': {
      const after = afterToken(pattern.of, token, context, pool);
      return after === pool.notAllowed ? after : pool.group(after, again(pattern, pool));
    }
    case 'group': {
      const { first, rest } = pattern;
      const inFirst = pool.group(afterToken(first, token, context, pool), rest);
      return first.nullable ? pool.choice([inFirst, afterToken(rest, token, context, pool)]) : inFirst;
    }
    default:
      return pool.notAllowed;
  }
}
