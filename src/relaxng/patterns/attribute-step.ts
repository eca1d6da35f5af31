import type { Name } from '../name.ts';
import { contains } from '../name-class.ts';
import { again } from './element-step.ts';
import type { AttributeStep, Pattern } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';

type Part = readonly [value: Pattern, rest: Pattern];

/**
 * The derivative by attributes (Clark, attDeriv), without their values: these are compared by the caller. `canonical` gives
 * the name that is kept.
 */
export function attributeSteps(
  pool: PatternPool,
  canonical: (name: Name) => Name,
): (pattern: Pattern, name: Name) => AttributeStep {
  function find(pattern: Pattern, name: Name): AttributeStep {
    const { namespace, local } = canonical(name);
    const parts: Part[] = [];
    collect(pattern, name, pool, parts);
    const step = merged(parts, pool);
    const { memo } = pattern;
    memo.attributes ??= new Map();
    memo.attributes.set(local, { namespace, step, other: memo.attributes.get(local) });
    pool.remembered(1 + step.values.length);
    return step;
  }

  return (pattern, name) => {
    let known = pattern.memo.attributes?.get(name.local);
    while (known && known.namespace !== name.namespace) known = known.other;
    return known ? known.step : find(pattern, name);
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
      for (const [index, member] of pattern.members.entries())
        within(member, name, pool, parts, (rest) => pool.interleave(pattern.members.with(index, rest)));
      return;
    case 'group': {
      const { first, rest } = pattern;
      within(first, name, pool, parts, (after) => pool.group(after, rest));
      within(rest, name, pool, parts, (after) => pool.group(first, after));
      return;
    }
    case 'oneOrMore':
      within(pattern.of, name, pool, parts, (rest) => pool.group(rest, again(pattern, pool)));
  }
}

/** The parts of a member, each with what is left beside the member too. */
function within(
  member: Pattern,
  name: Name,
  pool: PatternPool,
  parts: Part[],
  beside: (rest: Pattern) => Pattern,
): void {
  const start = parts.length;
  collect(member, name, pool, parts);
  for (let i = start; i < parts.length; i++) {
    const part = parts[i];
    if (part) parts[i] = [part[0], beside(part[1])];
  }
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
