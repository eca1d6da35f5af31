import type { ValueContext } from '../datatypes/datatype.ts';
import { isBlank, tokens } from '../datatypes/white-space.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { PatternPool } from '../patterns/pattern-pool.ts';
import { afterToken } from '../patterns/value-match.ts';

/** The string, or the token of a list, at the end of a value that is being written. */
export interface TypedString {
  /** Where in the value it begins. */
  readonly from: number;
  /** What it has to match. */
  readonly state: Pattern;
  readonly inList: boolean;
}

export function typedString(
  patterns: readonly Pattern[],
  value: string,
  context: ValueContext,
  pool: PatternPool,
): TypedString {
  const alternatives = patterns.flatMap((pattern) =>
    pattern.kind === 'choice' ? pattern.members : [pattern],
  );
  const lists = alternatives.flatMap((each) => (each.kind === 'list' ? [each.of] : []));
  if (lists.length === 0) return { from: 0, state: pool.choice(alternatives), inList: false };
  let from = value.length;
  while (from > 0 && !isBlank(value.charAt(from - 1))) from--;
  const before = tokens(value.slice(0, from));
  const state = before.reduce<Pattern>(
    (rest, token) => afterToken(rest, token, context, pool),
    pool.choice(lists),
  );
  const others = alternatives.filter(({ kind }) => kind !== 'list');
  return { from, state: pool.choice(before.length === 0 ? [state, ...others] : [state]), inList: true };
}
