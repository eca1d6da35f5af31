import type { Context, Iterator } from '../internals.ts';
import type { Called } from './called.ts';
import { bySaxon, type Items } from './evaluation.ts';

/** A function of XPath as a value. */
interface FunctionItem {
  evaluate(given: readonly Items[], expression: unknown, context: Context): Iterator;
}

/** `sort` by a function: Saxon-JS asks it for the key of an item whenever that is compared with another. */
export const sort: Called = (items, [collation, key], saxon, evaluator, expression) => {
  if (!collation || !key) return saxon;
  const { Expr, Iter } = evaluator.internals;

  function keyOnce(keyOf: FunctionItem): FunctionItem {
    const known = new Map<object, Items>();
    return {
      evaluate(given, asked, context) {
        const item = given[0]?.[0] as object;
        const before = known.get(item) ?? keyOf.evaluate(given, asked, context).expand();
        known.set(item, before);
        return Iter.ForArray(before);
      },
    };
  }

  return bySaxon((context) => {
    const keyOf = key.first(context) as FunctionItem;
    const given = [items.all(context), collation.all(context), [keyOnce(keyOf)]];
    return Expr.tj({ local: 'sort' }, given, context, expression);
  }, evaluator);
};
