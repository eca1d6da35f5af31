import type { Name } from '../name.ts';
import { contains, isInfinite, namesIn } from '../name-class.ts';
import { again, andThen, type Part } from './element-step.ts';
import type { AttributeStep, Memo, NamedAttributeStep, Pattern } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';

/**
 * The derivative by attributes (Clark, attDeriv), without their values: these are compared by the caller. Names are
 * those of one pool.
 */
export function attributeSteps(pool: PatternPool): (pattern: Pattern, name: Name) => AttributeStep {
  function remember(pattern: Pattern, name: Name): NamedAttributeStep {
    const parts: Part[] = [];
    collect(pattern, name, pool, parts);
    const step = merged(parts, pool);
    const { memo } = pattern;
    memo.attributes ??= new Map();
    const named = { name, step };
    memo.attributes.set(name, named);
    pool.remembered(1 + step.values.length);
    pool.relieve();
    return named;
  }

  return (pattern, name) => {
    const { memo } = pattern;
    let known = memo.lastAttribute;
    if (!known || known.name !== name) {
      known = memo.attributes?.get(name) ?? remember(pattern, name);
      memo.lastAttribute = known;
    }
    return known.step;
  };
}

function merged(parts: readonly Part[], pool: PatternPool): AttributeStep {
  const rests = new Map<Pattern, Pattern[]>();
  for (const [value, rest] of parts) {
    const same = rests.get(value);
    if (same) same.push(rest);
    else rests.set(value, [rest]);
  }
  return { values: [...rests.keys()], rests: Array.from(rests.values(), (same) => pool.choice(same)) };
}

function collect(pattern: Pattern, name: Name, pool: PatternPool, parts: Part[]): void {
  if (!pattern.hasAttributes) return;
  pool.spend(1);
  switch (pattern.kind) {
    case 'attribute':
      if (contains(pattern.attribute.name, name.namespace, name.local)) parts.push([pattern.of, pool.empty]);
      return;
    case 'choice':
      for (const member of pattern.members) collect(member, name, pool, parts);
      return;
    case 'interleave':
      for (let i = 0; i < pattern.members.length; i++) {
        const member = pattern.members[i];
        const start = parts.length;
        if (member?.hasAttributes) collect(member, name, pool, parts);
        if (parts.length === start) continue;
        andThen(parts, start, (rest) => pool.interleave(pattern.members.with(i, rest)));
        // No other member can have an attribute of that name (section 7.3).
        return;
      }
      return;
    case 'group': {
      const { first, rest } = pattern;
      const start = parts.length;
      if (mayTake(first, name)) collect(first, name, pool, parts);
      andThen(parts, start, (after) => pool.group(after, rest));
      const inRest = parts.length;
      collect(rest, name, pool, parts);
      andThen(parts, inRest, (after) => pool.group(first, after));
      return;
    }
    case 'oneOrMore': {
      const start = parts.length;
      collect(pattern.of, name, pool, parts);
      andThen(parts, start, (rest) => pool.group(rest, again(pattern, pool)));
    }
  }
}

/** Members from which on it is known of which names they are: a look instead of one at each. */
const MANY = 12;

function mayTake(pattern: Pattern, { local }: Name): boolean {
  if (pattern.kind !== 'interleave' || pattern.members.length < MANY) return true;
  const { memo } = pattern;
  memo.attributeNames ??= attributeNames(pattern);
  return memo.attributeNames === 'any' || memo.attributeNames.has(local);
}

/** The local names of the attributes that a pattern can take, or that they can’t be counted. */
function attributeNames(pattern: Pattern): NonNullable<Memo['attributeNames']> {
  const names = new Set<string>();
  const visit = (each: Pattern): boolean => {
    if (!each.hasAttributes) return true;
    switch (each.kind) {
      case 'attribute':
        for (const { local } of namesIn(each.attribute.name)) names.add(local);
        return !isInfinite(each.attribute.name);
      case 'choice':
      case 'interleave':
        return each.members.every(visit);
      case 'group':
        return visit(each.first) && visit(each.rest);
      case 'oneOrMore':
        return visit(each.of);
      default:
        return true;
    }
  };
  return visit(pattern) ? names : 'any';
}

/** What is left when no attribute comes any more (Clark, startTagCloseDeriv). */
export function closed(pattern: Pattern, pool: PatternPool): Pattern {
  if (!pattern.hasAttributes) return pattern;
  const { memo } = pattern;
  memo.closed ??= without(pattern, pool.notAllowed, pool);
  return memo.closed;
}

/** The same as if no attribute were required. */
export function closedLeniently(pattern: Pattern, pool: PatternPool): Pattern {
  return without(pattern, pool.empty, pool);
}

function without(pattern: Pattern, instead: Pattern, pool: PatternPool): Pattern {
  if (!pattern.hasAttributes) return pattern;
  pool.spend(1);
  switch (pattern.kind) {
    case 'attribute':
      return instead;
    case 'choice':
    case 'interleave':
      return pool[pattern.kind](pattern.members.map((member) => without(member, instead, pool)));
    case 'group':
      return pool.group(without(pattern.first, instead, pool), without(pattern.rest, instead, pool));
    case 'oneOrMore':
      return pool.oneOrMore(without(pattern.of, instead, pool));
    default:
      return pattern;
  }
}
