import type { Push } from '../internals.ts';
import { casesOf } from './cases.ts';
import type { Evaluation } from './evaluation.ts';
import { ItemFocus } from './focus.ts';
import { bound } from './variables.ts';
import type { WrittenKind } from './writing.ts';

/** `xsl:choose`, `xsl:if`. */
export const writtenChoice: WrittenKind = (expression, writer) => {
  const { conditions, results, otherwise } = casesOf(expression, writer, writer.pushOf, noPush);
  return (context, output) => {
    for (let at = 0; at < conditions.length; at++)
      if ((conditions[at] as Evaluation).truth(context)) {
        (results[at] as Push)(context, output);
        return;
      }
    otherwise(context, output);
  };
};

function noPush(): void {}

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
