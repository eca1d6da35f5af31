import type { Expression, Internals } from './internals.ts';

type Resolver = (prefix: string) => string;

/**
 * What the prefixes of an expression stand for is gathered anew for each name that is looked up, as with each `key()`. To be called
 * once: an expression keeps it.
 */
export function resolveOnce({ Expr }: Internals): void {
  const { stylesheetResolver } = Expr;
  const [known, knownWithDefault] = [
    new WeakMap<Expression, Resolver>(),
    new WeakMap<Expression, Resolver>(),
  ];
  Expr.stylesheetResolver = (expression, withDefault) => {
    const of = withDefault ? knownWithDefault : known;
    const before = of.get(expression);
    if (before) return before;
    const made = stylesheetResolver(expression, withDefault);
    of.set(expression, made);
    return made;
  };
}
