import type { ValueContext } from '../datatypes/datatype.ts';
import { isBlank, tokens } from '../datatypes/white-space.ts';
import type { Pattern } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';

/** What is left after text that is more than white space, beside elements: only `text` takes it (section 7.2). */
export function afterText(pattern: Pattern, pool: PatternPool): Pattern {
  const { memo } = pattern;
  memo.text ??= textDerivative(pattern, pool);
  return memo.text;
}

function textDerivative(pattern: Pattern, pool: PatternPool): Pattern {
  switch (pattern.kind) {
    case 'text':
      return pattern;
    case 'choice':
      return pool.choice(pattern.members.map((member) => textDerivative(member, pool)));
    case 'interleave':
      return pool.choice(
        pattern.members.map((member, index) =>
          pool.interleave(pattern.members.with(index, textDerivative(member, pool))),
        ),
      );
    case 'oneOrMore':
      return pool.group(textDerivative(pattern.of, pool), pool.choice([pattern, pool.empty]));
    case 'group': {
      const { first, rest } = pattern;
      const inFirst = pool.group(textDerivative(first, pool), rest);
      return first.nullable ? pool.choice([inFirst, textDerivative(rest, pool)]) : inFirst;
    }
    default:
      return pool.notAllowed;
  }
}

const MOST_VALUES = 500;
const LONGEST_VALUE = 100;

/**
 * Whether a pattern without attributes matches a string: the value of an attribute, or all that an element holds
 * (sections 6.2.7 to 6.2.10; 6.2.2 for white space where nothing was expected).
 */
export function matches(pattern: Pattern, text: string, context: ValueContext, pool: PatternPool): boolean {
  switch (pattern.kind) {
    case 'text':
      return true;
    case 'empty':
      return isBlank(text);
    case 'notAllowed':
      return false;
  }
  if (!pattern.hasData) return isBlank(text) ? pattern.nullable : afterText(pattern, pool).nullable;
  if (pattern.contextual || text.length > LONGEST_VALUE) return compare(pattern, text, context, pool);
  const { memo } = pattern;
  memo.matches ??= new Map();
  let known = memo.matches.get(text);
  if (known === undefined) {
    known = compare(pattern, text, context, pool);
    if (memo.matches.size >= MOST_VALUES) memo.matches.clear();
    memo.matches.set(text, known);
  }
  return known;
}

function compare(pattern: Pattern, text: string, context: ValueContext, pool: PatternPool): boolean {
  switch (pattern.kind) {
    case 'choice':
      return pattern.members.some((member) => matches(member, text, context, pool));
    case 'data':
      return (
        pattern.datatype.problem(text, context) === undefined &&
        !(pattern.except && matches(pattern.except, text, context, pool))
      );
    case 'value':
      return pattern.value.datatype.key(text, context) === pattern.value.key;
    case 'list': {
      let rest = pattern.of;
      for (const token of tokens(text)) {
        rest = afterToken(rest, token, context, pool);
        if (rest === pool.notAllowed) return false;
      }
      return rest.nullable;
    }
    // Beside data nothing but attributes and empty can stand (section 7.2), and these are gone.
    default:
      return isBlank(text) && pattern.nullable;
  }
}

/** What is left of the inside of a list after one token of it. */
export function afterToken(
  pattern: Pattern,
  token: string,
  context: ValueContext,
  pool: PatternPool,
): Pattern {
  switch (pattern.kind) {
    case 'data':
    case 'value':
      return matches(pattern, token, context, pool) ? pool.empty : pool.notAllowed;
    case 'choice':
      return pool.choice(pattern.members.map((member) => afterToken(member, token, context, pool)));
    case 'oneOrMore': {
      const after = afterToken(pattern.of, token, context, pool);
      return after === pool.notAllowed ? after : pool.group(after, pool.choice([pattern, pool.empty]));
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
