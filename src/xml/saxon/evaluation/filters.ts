import type { Context, Expression } from '../internals.ts';
import { byAll, type Items, type Kind, NONE } from './evaluation.ts';
import { ItemFocus } from './focus.ts';

/** `base[predicate]` where the predicate is no position. */
export const filter: Kind = (expression, evaluator) => {
  const [baseExpression, predicateExpression] = expression.C ?? [];
  // By these flags a predicate may be a number, or does not depend on the item.
  if (!baseExpression || !predicateExpression || /[ip]/.test(String(expression['flags'] ?? ''))) return null;
  const [base, predicate] = [evaluator.of(baseExpression), evaluator.of(predicateExpression)];

  function all(context: Context): Items {
    const items = base.all(context);
    if (items.length === 0) return NONE;
    const before = context.focus;
    const focus = new ItemFocus(items);
    context.focus = focus;
    try {
      const passed: object[] = [];
      for (const item of items) {
        focus.to(item);
        if (predicate.truth(context)) passed.push(item);
      }
      return passed;
    } finally {
      context.focus = before;
    }
  }

  function find(context: Context, test: (item: object) => boolean): object | null {
    const before = context.focus;
    const focus = new ItemFocus(NONE);
    const passes = (item: object) => {
      focus.to(item);
      context.focus = focus;
      try {
        return predicate.truth(context);
      } finally {
        context.focus = before;
      }
    };
    return base.find(context, (item) => passes(item) && test(item));
  }

  const evaluation = byAll(all, evaluator);
  // How many items there are is known when there are all.
  if (asksForLast(predicateExpression)) return evaluation;
  return { ...evaluation, find, first: (context) => find(context, () => true) };
};

function asksForLast({ N, name, C }: Expression): boolean {
  return N === 'isLast' || (N === 'fn' && name === 'last') || (C ?? []).some(asksForLast);
}
