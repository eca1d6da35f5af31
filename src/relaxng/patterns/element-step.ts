import type { Name } from '../name.ts';
import { contains } from '../name-class.ts';
import { checkSize } from './limits.ts';
import type { Pattern, Return, Step } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';

/** A content of the child, and what comes after the child if it has that content. */
export type Part = readonly [content: Pattern, rest: Pattern];

/**
 * The derivative of patterns by start tags (Clark, “An algorithm for RELAX NG validation”, startTagOpenDeriv). Instead of
 * After patterns, what comes after the child is given apart: the caller keeps it on a stack, so that a content is the same
 * pattern at every depth, and its steps are remembered once.
 */
export function elementSteps(pool: PatternPool): (pattern: Pattern, name: Name) => Step {
  return (pattern, name) => {
    const { memo } = pattern;
    memo.elements ??= new Map();
    let step = memo.elements.get(name);
    if (!step) {
      step = mergedStep([elementParts(pattern, name, pool)], pool);
      memo.elements.set(name, step);
      pool.remembered();
    }
    return step;
  };
}

/** From several states at once: contents that are the same pattern are followed once. */
export function mergedStep(parts: readonly (readonly Part[])[], pool: PatternPool): Step {
  const contents: Pattern[] = [];
  const rests = new Map<string, { content: number; state: number; rests: Pattern[] }>();
  for (const [state, ofState] of parts.entries()) {
    for (const [content, rest] of ofState) {
      let index = contents.indexOf(content);
      if (index < 0) index = contents.push(content) - 1;
      const key = `${index} ${state}`;
      const same = rests.get(key);
      if (same) same.rests.push(rest);
      else rests.set(key, { content: index, state, rests: [rest] });
    }
  }
  const returns: Return[] = [...rests.values()].map(({ content, state, rests }) => ({
    content,
    state,
    rest: checkSize(pool.choice(rests)),
  }));
  return { contents, returns, states: parts.length };
}

export function elementParts(pattern: Pattern, name: Name, pool: PatternPool): readonly Part[] {
  switch (pattern.kind) {
    case 'element': {
      const { element } = pattern;
      return contains(element.name, name.namespace, name.local) ? [[element.content(), pool.empty]] : [];
    }
    case 'choice':
      return pattern.members.flatMap((member) => elementParts(member, name, pool));
    case 'interleave':
      return pattern.members.flatMap((member, index) =>
        elementParts(member, name, pool).map(
          ([content, rest]): Part => [content, pool.interleave(pattern.members.with(index, rest))],
        ),
      );
    case 'oneOrMore': {
      const again = () => pool.choice([pattern, pool.empty]);
      return elementParts(pattern.of, name, pool).map(
        ([content, rest]): Part => [content, pool.group(rest, again())],
      );
    }
    case 'group': {
      const parts: Part[] = [];
      let at: Pattern = pattern;
      while (at.kind === 'group') {
        const { first, rest }: { first: Pattern; rest: Pattern } = at;
        for (const [content, after] of elementParts(first, name, pool))
          parts.push([content, pool.group(after, rest)]);
        if (!first.nullable) return parts;
        at = rest;
      }
      return [...parts, ...elementParts(at, name, pool)];
    }
    default:
      return [];
  }
}

/** As `elementParts`, but what is required before the child may be left out: for going on after an error. */
export function lenientParts(pattern: Pattern, name: Name, pool: PatternPool): readonly Part[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.members.flatMap((member) => lenientParts(member, name, pool));
    case 'interleave':
      return pattern.members.flatMap((member, index) =>
        lenientParts(member, name, pool).map(
          ([content, rest]): Part => [content, pool.interleave(pattern.members.with(index, rest))],
        ),
      );
    case 'oneOrMore':
      return lenientParts(pattern.of, name, pool).map(
        ([content, rest]): Part => [content, pool.group(rest, pool.choice([pattern, pool.empty]))],
      );
    case 'group': {
      const parts = lenientParts(pattern.first, name, pool).map(
        ([content, after]): Part => [content, pool.group(after, pattern.rest)],
      );
      // The nearest place is the one that was meant.
      return parts.length > 0 ? parts : lenientParts(pattern.rest, name, pool);
    }
    default:
      return elementParts(pattern, name, pool);
  }
}
