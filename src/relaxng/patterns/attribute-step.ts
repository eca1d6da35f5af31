import type { Name } from '../name.ts';
import { contains } from '../name-class.ts';
import { checkSize } from './limits.ts';
import type { AttributeStep, Pattern } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';

type Part = readonly [value: Pattern, rest: Pattern];

/** The derivative by attributes (Clark, attDeriv), without their values: these are compared by the caller. */
export function attributeSteps(pool: PatternPool): (pattern: Pattern, name: Name) => AttributeStep {
  return (pattern, name) => {
    const { memo } = pattern;
    memo.attributes ??= new Map();
    let step = memo.attributes.get(name);
    if (!step) {
      step = merged(parts(pattern, name, pool), pool);
      memo.attributes.set(name, step);
      pool.remembered();
    }
    return step;
  };
}

function merged(parts: readonly Part[], pool: PatternPool): AttributeStep {
  const rests = new Map<Pattern, Pattern[]>();
  for (const [value, rest] of parts) {
    const same = rests.get(value);
    if (same) same.push(rest);
    else rests.set(value, [rest]);
  }
  return {
    values: [...rests.keys()],
    rests: Array.from(rests.values(), (same) => checkSize(pool.choice(same))),
  };
}

function parts(pattern: Pattern, name: Name, pool: PatternPool): readonly Part[] {
  if (!pattern.hasAttributes) return [];
  switch (pattern.kind) {
    case 'attribute':
      return contains(pattern.attribute.name, name.namespace, name.local) ? [[pattern.of, pool.empty]] : [];
    case 'choice':
      return pattern.members.flatMap((member) => parts(member, name, pool));
    case 'interleave':
      return pattern.members.flatMap((member, index) =>
        parts(member, name, pool).map(
          ([value, rest]): Part => [value, pool.interleave(pattern.members.with(index, rest))],
        ),
      );
    case 'group':
      return [
        ...parts(pattern.first, name, pool).map(
          ([value, rest]): Part => [value, pool.group(rest, pattern.rest)],
        ),
        ...parts(pattern.rest, name, pool).map(
          ([value, rest]): Part => [value, pool.group(pattern.first, rest)],
        ),
      ];
    case 'oneOrMore':
      return parts(pattern.of, name, pool).map(
        ([value, rest]): Part => [value, pool.group(rest, pool.choice([pattern, pool.empty]))],
      );
    default:
      return [];
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
