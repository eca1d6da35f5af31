import { copied } from '../../xml/strings.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import { isBlank, tokens } from '../datatypes/white-space.ts';
import { again } from './element-step.ts';
import { enumerationOf } from './enumeration.ts';
import type { Pattern, Verdicts } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';
import { afterText } from './text-step.ts';
import { hashOf, noVerdicts } from './verdicts.ts';

const LONGEST_REMEMBERED = 100;

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
    case 'data':
      if (pattern.datatype.any && !pattern.except) return true;
  }
  if (!pattern.hasData) return isBlank(text) ? pattern.nullable : afterText(pattern, pool).nullable;
  if (pattern.contextual || text.length > LONGEST_REMEMBERED) return compare(pattern, text, context, pool);
  const { memo } = pattern;
  memo.verdicts ??= noVerdicts();
  return remembered(memo.verdicts, pattern, text, context, pool);
}

function remembered(
  { hashes, values, matches }: Verdicts,
  pattern: Pattern,
  text: string,
  context: ValueContext,
  pool: PatternPool,
): boolean {
  const hash = hashOf(text);
  const slot = hash >>> 24;
  if (values[slot] === text) return matches[slot] === true;
  const verdict = compare(pattern, text, context, pool);
  if (hashes[slot] === hash) {
    values[slot] = copied(text);
    matches[slot] = verdict;
  }
  hashes[slot] = hash;
  return verdict;
}

function compare(pattern: Pattern, text: string, context: ValueContext, pool: PatternPool): boolean {
  switch (pattern.kind) {
    case 'choice':
      return matchesChoice(pattern, pattern.members, text, context, pool);
    case 'data':
      return (
        pattern.datatype.problem(text, context) === undefined &&
        !(pattern.except && matches(pattern.except, text, context, pool))
      );
    case 'value':
      return pattern.value.datatype.key(text, context) === pattern.value.key;
    case 'list':
      return matchesList(pattern.of, text, context, pool);
    // Beside data nothing but attributes and empty can stand (section 7.2), and these are gone.
    default:
      return isBlank(text) && pattern.nullable;
  }
}

/** One look for all values of one datatype, however many there are. */
function matchesChoice(
  { memo }: Pattern,
  members: readonly Pattern[],
  text: string,
  context: ValueContext,
  pool: PatternPool,
): boolean {
  memo.enumeration ??= enumerationOf(members);
  const { keys, others } = memo.enumeration;
  for (const [datatype, ofType] of keys) {
    const key = datatype.key(text, context);
    if (key !== undefined && ofType.has(key)) return true;
  }
  return others.some((member) => matches(member, text, context, pool));
}

/** Whether the inside of a list matches the tokens of a string (section 6.2.10). */
function matchesList(of: Pattern, text: string, context: ValueContext, pool: PatternPool): boolean {
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
