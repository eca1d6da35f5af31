import type { Expression } from './expression.ts';

/** A state goes on by a character of a set, or without one to up to two others, or is the last. */
export interface State {
  readonly set: number | undefined;
  next: State | undefined;
  readonly other: State | undefined;
  readonly id: number;
}

/** An automaton that may be in several states at once (Thompson, “Regular expression search algorithm”, 1968). */
export interface Automaton {
  readonly start: State;
  /** The sets of characters, as JavaScript classes. */
  readonly sets: readonly string[];
  readonly size: number;
}

export const MOST_STATES = 20_000;

/** Undefined if it would be too large once all repetitions are written out. */
export function automaton(expression: Expression): Automaton | undefined {
  const sets = new Map<string, number>();
  let size = 0;

  function state(set: number | undefined, next: State | undefined, other?: State): State {
    return { set, next, other, id: size++ };
  }

  /** The state from which the expression, and then `next`, is matched; undefined once there are too many. */
  function before(each: Expression, next: State): State | undefined {
    if (size > MOST_STATES) return undefined;
    switch (each.kind) {
      case 'characters': {
        const set = sets.get(each.set) ?? sets.size;
        sets.set(each.set, set);
        return state(set, next);
      }
      case 'sequence':
        return each.members.reduceRight<State | undefined>(
          (after, member) => after && before(member, after),
          next,
        );
      case 'choice': {
        const [first, ...others] = each.members.map((member) => before(member, next));
        return others.reduce((one, other) => one && other && state(undefined, one, other), first);
      }
      case 'repeat':
        return repeated(each.of, each.least, each.most, next);
    }
  }

  function repeated(of: Expression, least: number, most: number, end: State): State | undefined {
    let next: State | undefined = end;
    if (most === Infinity) {
      const loop = state(undefined, undefined, end);
      loop.next = before(of, loop);
      next = loop.next && loop;
    } else
      for (let i = least; i < most && next; i++) {
        const once = before(of, next);
        next = once && state(undefined, once, end);
      }
    for (let i = 0; i < least && next; i++) next = before(of, next);
    return next;
  }

  const start = before(expression, state(undefined, undefined));
  return start && size <= MOST_STATES ? { start, sets: [...sets.keys()], size } : undefined;
}
