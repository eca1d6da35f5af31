import type { Expression } from '../internals.ts';
import type { Evaluation, Evaluator } from './evaluation.ts';

/** A function of its arguments, and as Saxon-JS evaluates it. */
export type Called = (
  first: Evaluation,
  rest: readonly Evaluation[],
  saxon: Evaluation,
  evaluator: Evaluator,
  expression: Expression,
) => Evaluation;
