import type { Component, Context, Expression } from '../internals.ts';
import type { Evaluator } from './evaluation.ts';

/** How the component that an expression names is found: by the slot that it has in the one which the expression stands in. */
export function componentOf(
  expression: Expression,
  { internals }: Evaluator,
  kind = '',
): (context: Context) => Component {
  const slot = expression['bSlot'] === undefined ? Number.NaN : Number(expression['bSlot']);
  let numbers: Component['$e'] | undefined;
  let number: number | undefined;
  return (context) => {
    const { $e: given } = context.currentComponent;
    if (given !== numbers) {
      numbers = given;
      number = given[slot];
    }
    const found = number === undefined ? undefined : context.fixed.xa[number];
    return found ?? internals.Expr.Eg(expression, context, kind);
  };
}
