import { copied } from '../../xml/strings.ts';
import type { Datatype, ValueContext } from '../datatypes/datatype.ts';
import { isBlank } from '../datatypes/white-space.ts';
import type { Enumeration, Pattern, Verdicts } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';
import { afterText, matchesList } from './text-step.ts';

const LONGEST_REMEMBERED = 100;
/** As many as eight bits can tell apart. */
const REMEMBERED = 256;

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

function noVerdicts(): Verdicts {
  return {
    hashes: new Int32Array(REMEMBERED),
    values: new Array(REMEMBERED).fill(undefined),
    matches: new Array(REMEMBERED).fill(false),
  };
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

/** Of a few characters: each of a part of a text costs a look at the text. */
function hashOf(text: string): number {
  const { length } = text;
  let hash = Math.imul(length, 31) + text.charCodeAt(0);
  hash = Math.imul(hash, 31) + text.charCodeAt(length >> 1);
  hash = Math.imul(hash, 31) + text.charCodeAt(length - 2);
  hash = Math.imul(hash, 31) + text.charCodeAt(length - 1);
  return Math.imul(hash, 0x9e3779b1);
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

function enumerationOf(members: readonly Pattern[]): Enumeration {
  const keys = new Map<Datatype, Set<string>>();
  const others: Pattern[] = [];
  for (const member of members) {
    if (member.kind !== 'value') {
      others.push(member);
      continue;
    }
    const { datatype, key } = member.value;
    const ofType = keys.get(datatype);
    if (ofType) ofType.add(key);
    else keys.set(datatype, new Set([key]));
  }
  return { keys, others };
}
