import { ItemFocus } from './focus.ts';
import { bound } from './variables.ts';
import type { WrittenKind } from './writing.ts';

/** `xsl:choose`, `xsl:if`: conditions, each followed by what it leads to. */
export const writtenChoice: WrittenKind = ({ C }, { of, pushOf }) => {
  const parts = C ?? [];
  const conditions = parts.filter((_, at) => at % 2 === 0).map(of);
  const results = parts.filter((_, at) => at % 2 === 1).map(pushOf);
  return (context, output) => {
    const at = conditions.findIndex((condition) => condition.truth(context));
    results[at]?.(context, output);
  };
};

export const writtenSequence: WrittenKind = ({ C }, { pushOf }) => {
  const parts = (C ?? []).map(pushOf);
  return (context, output) => {
    for (const part of parts) part(context, output);
  };
};

/** A local variable, and what is written with it. */
export const writtenBinding: WrittenKind = (expression, writer) => {
  const [value, body] = expression.C ?? [];
  if (!value || !body) return null;
  const bind = bound(expression, value, writer);
  const result = writer.pushOf(body);
  return (context, output) => {
    bind(context);
    result(context, output);
  };
};

/** `xsl:for-each` without a separator. */
export const writtenForEach: WrittenKind = (expression, { of, pushOf, internals }) => {
  const [base, body] = expression.C ?? [];
  if (!base || !body || internals.Expr.$(expression, 'separator')) return null;
  const [items, each] = [of(base), pushOf(body)];
  return (context, output) => {
    const all = items.all(context);
    if (all.length === 0) return;
    const inner = context.newContext(false);
    const focus = new ItemFocus(all);
    inner.focus = focus;
    inner.currentTemplate = null;
    for (const item of all) {
      focus.to(item);
      each(inner, output);
    }
  };
};
