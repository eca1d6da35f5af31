import type { Expression } from '../internals.ts';
import type { Evaluation, Evaluator } from './evaluation.ts';

/** What a choice decides between. */
export interface Cases<Result> {
  /** Each with the result at its place. */
  readonly conditions: readonly Evaluation[];
  readonly results: readonly Result[];
  /** Where no condition holds. */
  readonly otherwise: Result;
}

/** Of conditions, each followed by what it leads to; the last may be one that always holds. */
export function casesOf<Result>(
  { C }: Expression,
  evaluator: Evaluator,
  resultOf: (expression: Expression) => Result,
  nothing: Result,
): Cases<Result> {
  const conditions: Evaluation[] = [];
  const results: Result[] = [];
  const parts = C ?? [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [condition, result] = [parts[at] as Expression, parts[at + 1] as Expression];
    const made = result.N === 'empty' ? nothing : resultOf(result);
    if (condition.N === 'true') return { conditions, results, otherwise: made };
    conditions.push(evaluator.of(condition));
    results.push(made);
  }
  return { conditions, results, otherwise: nothing };
}
