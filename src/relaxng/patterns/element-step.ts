import type { Name } from '../name.ts';
import { contains } from '../name-class.ts';
import type { ElementDefinition, NamedStep, Pattern, Return, Step } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';

/** A content of the child, and what comes after the child if it has that content. */
export type Part = readonly [content: Pattern, rest: Pattern];

/**
 * The derivative of patterns by start tags (Clark, “An algorithm for RELAX NG validation”, startTagOpenDeriv). Instead of
 * After patterns, what comes after the child is given apart: the caller keeps it on a stack, so that a content is the same
 * pattern at every depth, and its steps are remembered once. Names are those of
 * one pool.
 */
export function elementSteps(pool: PatternPool): (pattern: Pattern, name: Name) => Step {
  function stepOf(pattern: Pattern, name: Name): Step {
    const { memo } = pattern;
    let known = memo.lastElement;
    if (!known || known.name !== name) {
      known = memo.elements?.get(name) ?? remember(pattern, name);
      memo.lastElement = known;
    }
    return known.step;
  }

  function remember(pattern: Pattern, name: Name): NamedStep {
    const parts: Part[] = [];
    collect(pattern, name, parts);
    const step = mergedStep([parts], pool);
    const { memo } = pattern;
    memo.elements ??= new Map();
    const named = { name, step };
    memo.elements.set(name, named);
    pool.remembered(1 + step.returns.length);
    return named;
  }

  function collect(pattern: Pattern, name: Name, parts: Part[]): void {
    pool.spend(1);
    switch (pattern.kind) {
      case 'element':
        if (takes(pattern.element, name)) parts.push([pattern.element.content(), pool.empty]);
        return;
      case 'choice':
        for (const member of pattern.members) {
          if (member.kind === 'element') collect(member, name, parts);
          else alternative(member, name, parts);
        }
        return;
      case 'interleave':
        for (let i = 0; i < pattern.members.length; i++) {
          const start = parts.length;
          const member = pattern.members[i];
          if (member) collect(member, name, parts);
          if (parts.length > start)
            andThen(parts, start, (rest) => pool.interleave(pattern.members.with(i, rest)));
        }
        return;
      case 'oneOrMore': {
        const start = parts.length;
        collect(pattern.of, name, parts);
        andThen(parts, start, (rest) => pool.group(rest, again(pattern, pool)));
        return;
      }
      case 'group': {
        let at: Pattern = pattern;
        while (at.kind === 'group') {
          const { first, rest }: { first: Pattern; rest: Pattern } = at;
          const start = parts.length;
          collect(first, name, parts);
          if (parts.length > start) andThen(parts, start, (after) => pool.group(after, rest));
          if (!first.nullable) return;
          at = rest;
        }
        collect(at, name, parts);
      }
    }
  }

  /** The same alternative comes again in many states of an ambiguous content model: what it leads to is remembered too. */
  function alternative(member: Pattern, name: Name, parts: Part[]): void {
    if (member.kind !== 'group' && member.kind !== 'oneOrMore' && member.kind !== 'interleave') return;
    const { contents, returns } = stepOf(member, name);
    for (const { content, rest } of returns) parts.push([contents[content] ?? pool.notAllowed, rest]);
  }

  return stepOf;
}

function takes({ name }: ElementDefinition, { namespace, local }: Name): boolean {
  return contains(name, namespace, local);
}

/** From several states at once: contents that are the same pattern are followed once. */
export function mergedStep(parts: readonly (readonly Part[])[], pool: PatternPool): Step {
  const contents = new Map<Pattern, number>();
  const returns: Return[] = [];
  for (const [state, ofState] of parts.entries()) {
    const rests = new Map<number, Pattern[]>();
    for (const [content, rest] of ofState) {
      const index = contents.get(content) ?? contents.size;
      contents.set(content, index);
      const same = rests.get(index);
      if (same) same.push(rest);
      else rests.set(index, [rest]);
    }
    for (const [content, same] of rests) returns.push({ content, state, rest: pool.choice(same) });
  }
  return { contents: [...contents.keys()], returns, states: parts.length };
}

/** The step from several states, of the steps from each of them. */
export function joinedStep(steps: readonly Step[], pool: PatternPool): Step {
  const parts = steps.map(({ contents, returns }) =>
    returns.map(({ content, rest }): Part => [contents[content] ?? pool.notAllowed, rest]),
  );
  return mergedStep(parts, pool);
}

/** The parts from one on get what comes after them too. */
export function andThen(parts: Part[], start: number, after: (rest: Pattern) => Pattern): void {
  for (let i = start; i < parts.length; i++) {
    const part = parts[i];
    if (part) parts[i] = [part[0], after(part[1])];
  }
}

export function again(pattern: Pattern, pool: PatternPool): Pattern {
  return pool.choice([pattern, pool.empty]);
}

/** What a start tag leads to if what is required before the child may be left out: for going on after an error. */
export function lenientParts(pattern: Pattern, name: Name, pool: PatternPool): readonly Part[] {
  return mayHold(pattern, name, pool) ? partsWithin(pattern, name, pool) : [];
}

/** Whether an element of this name may stand anywhere in it: mostly, what is misplaced may not. */
function mayHold(pattern: Pattern, name: Name, pool: PatternPool): boolean {
  let at = pattern;
  for (; at.kind === 'group'; at = at.rest) if (mayHold(at.first, name, pool)) return true;
  pool.spend(1);
  switch (at.kind) {
    case 'choice':
    case 'interleave':
      return at.members.some((member) => mayHold(member, name, pool));
    case 'oneOrMore':
      return mayHold(at.of, name, pool);
    case 'element':
      return takes(at.element, name);
    default:
      return false;
  }
}

function partsWithin(pattern: Pattern, name: Name, pool: PatternPool): readonly Part[] {
  pool.spend(1);
  switch (pattern.kind) {
    case 'choice':
      return pattern.members.flatMap((member) => partsWithin(member, name, pool));
    case 'interleave':
      return pattern.members.flatMap((member, index) =>
        partsWithin(member, name, pool).map(
          ([content, rest]): Part => [content, pool.interleave(pattern.members.with(index, rest))],
        ),
      );
    case 'oneOrMore':
      return partsWithin(pattern.of, name, pool).map(
        ([content, rest]): Part => [content, pool.group(rest, again(pattern, pool))],
      );
    case 'group': {
      const parts = partsWithin(pattern.first, name, pool).map(
        ([content, after]): Part => [content, pool.group(after, pattern.rest)],
      );
      // The nearest place is the one that was meant.
      return parts.length > 0 ? parts : partsWithin(pattern.rest, name, pool);
    }
    case 'element':
      return takes(pattern.element, name) ? [[pattern.element.content(), pool.empty]] : [];
    default:
      return [];
  }
}
