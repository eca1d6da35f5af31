import type { Pattern, Step } from '../patterns/pattern.ts';
import type { PatternPool } from '../patterns/pattern-pool.ts';

/** One list for each pattern: most of the time there is one state. */
export function alone(pattern: Pattern): readonly Pattern[] {
  pattern.memo.alone ??= [pattern];
  return pattern.memo.alone;
}

export function contentsOf({ contents }: Step): readonly Pattern[] {
  const only = contents[0];
  return only && contents.length === 1 ? alone(only) : contents;
}

export function refused(states: readonly Pattern[]): boolean {
  for (let i = 0; i < states.length; i++) if (states[i]?.kind !== 'notAllowed') return false;
  return true;
}

export function same(one: readonly Pattern[], other: readonly Pattern[]): boolean {
  return one.length === other.length && one.every((pattern, index) => pattern === other[index]);
}

/**
 * The states before an element after it has ended, if its contents of the marked indexes were matched. Without knowing which
 * were right – after an error –, all are.
 */
export function resumed(
  { returns, states: count }: Step,
  before: readonly Pattern[],
  accepted: readonly boolean[] | undefined,
  pool: PatternPool,
): readonly Pattern[] {
  const only = returns[0];
  if (only && returns.length === 1 && count === 1) return alone(only.rest);
  pool.spend(returns.length);
  const rests: Pattern[][] = before.map(() => []);
  for (const { content, state, rest } of returns)
    if (!accepted || accepted[content]) rests[state]?.push(rest);
  const after = rests.map((ofState) => pool.choice(ofState));
  return refused(after) ? before : after;
}
