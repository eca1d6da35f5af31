import { TooComplex } from '../patterns/limits.ts';
import { alphabet } from './alphabet.ts';
import type { Automaton, State } from './automaton.ts';

/** Several states at once, as one; where each letter leads is found when it is needed first. */
interface Together {
  readonly states: readonly State[];
  readonly accepts: boolean;
  readonly next: (Together | undefined)[];
}

const MOST_TOGETHER = 1000;
/** Visits to states for one value, apart from those that are remembered. */
const MOST_EFFORT = 20_000_000;

/**
 * Whether an automaton accepts a whole value, in time linear in its length: no way is tried twice. Sets of states are
 * remembered, so that most characters take one look into a table; there are never more than a thousand of them.
 */
export function matcher({ start, sets, size }: Automaton): (value: string) => boolean {
  const { letter, belongs } = alphabet(sets);
  const seen = new Int32Array(size);
  let round = 0;
  let effort = 0;
  let byStates = new Map<string, Together>();
  let first: Together | undefined;

  /** With all states that are reached without a character, and of these only those that wait for one, or accept. */
  function together(from: readonly State[]): Together {
    const states: State[] = [];
    const waiting = [...from];
    let accepts = false;
    round++;
    for (let state = waiting.pop(); state; state = waiting.pop()) {
      if (seen[state.id] === round) continue;
      seen[state.id] = round;
      effort++;
      if (state.set !== undefined) states.push(state);
      else if (!state.next) accepts = true;
      else {
        if (state.other) waiting.push(state.other);
        waiting.push(state.next);
      }
    }
    const key = `${accepts} ${states
      .map(({ id }) => id)
      .sort((one, other) => one - other)
      .join(' ')}`;
    let known = byStates.get(key);
    if (!known) {
      known = { states, accepts, next: [] };
      if (byStates.size >= MOST_TOGETHER) {
        byStates = new Map();
        first = undefined;
      }
      byStates.set(key, known);
    }
    return known;
  }

  function step(from: Together, by: number): Together {
    const after: State[] = [];
    for (const { set, next } of from.states)
      if (set !== undefined && next && belongs(by, set)) after.push(next);
    effort += from.states.length;
    if (effort > MOST_EFFORT) throw new TooComplex('A value is too long for its pattern.');
    const to = together(after);
    from.next[by] = to;
    return to;
  }

  return (value) => {
    effort = 0;
    first ??= together([start]);
    let at = first;
    for (let i = 0; i < value.length; i++) {
      const codePoint = value.codePointAt(i) ?? 0;
      if (codePoint > 0xffff) i++;
      const by = letter(codePoint);
      at = at.next[by] ?? step(at, by);
      if (at.states.length === 0 && !at.accepts) return false;
    }
    return at.accepts;
  };
}
