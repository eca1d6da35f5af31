import type { Expression, Push } from '../internals.ts';
import type { Evaluation, Evaluator } from './evaluation.ts';

/** What an instruction is written with: how its parts are evaluated, and how they are written to a result. */
export interface Writer extends Evaluator {
  pushOf(expression: Expression): Push;
  /** Saxon-JS’s own way to write an expression. */
  saxonPush(expression: Expression): Push;
}

/** Gives null where Saxon-JS’s own way is to be used. */
export type WrittenKind = (expression: Expression, writer: Writer) => Push | null;

/** What is written item by item. */
export function pushItems({ all }: Evaluation): Push {
  return (context, output) => {
    for (const item of all(context)) output.append(item);
  };
}
