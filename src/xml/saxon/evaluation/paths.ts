import type { AtomicValue, Context } from '../internals.ts';
import { stepAlong } from './axes.ts';
import { byAll, byOne, type Evaluation, type Items, type Kind, NONE } from './evaluation.ts';
import { ItemFocus } from './focus.ts';
import { isContextItem, onlyAxis } from './one-step.ts';
import { isConstant } from './static-types.ts';
import { fromContextItem, fromNode } from './steps.ts';

export const contextItem: Kind = (expression, evaluator) => {
  const saxon = evaluator.saxon(expression);
  return byOne((context) => context.focus?.current ?? saxon(context).next(), evaluator);
};

/** `left/right` and `left ! right`: the right side for each item of the left. */
export const step: Kind = (expression, evaluator) => {
  const only = onlyAxis(expression);
  const [from] = expression.C ?? [];
  const along = only && stepAlong(only, evaluator);
  if (from && along)
    return isContextItem(from)
      ? fromContextItem(along, expression, evaluator)
      : fromNode(evaluator.of(from).first, along, expression, evaluator);
  const [left, right] = (expression.C ?? []).map(evaluator.of);
  if (!left || !right) return null;
  return {
    ...byAll((context) => forEach(left.all(context), right, context), evaluator),
    first: (context) => firstFor(left.all(context), right, context),
  };
};

/** `xsl:for-each`, as what it gives. */
export const each: Kind = ({ C }, evaluator) => {
  const [base, result, separator] = (C ?? []).map(evaluator.of);
  if (!base || !result || separator) return null;
  return {
    ...byAll((context) => outsideTemplate(forEach, base, result, context), evaluator),
    first: (context) => outsideTemplate(firstFor, base, result, context),
  };
};

function outsideTemplate<Given>(
  give: (items: Items, result: Evaluation, context: Context) => Given,
  base: Evaluation,
  result: Evaluation,
  context: Context,
): Given {
  const items = base.all(context);
  const before = context.currentTemplate;
  context.currentTemplate = null;
  try {
    return give(items, result, context);
  } finally {
    context.currentTemplate = before;
  }
}

function forEach(items: Items, right: Evaluation, context: Context): Items {
  if (items.length === 0) return NONE;
  const before = context.focus;
  const focus = new ItemFocus(items);
  context.focus = focus;
  try {
    if (items.length === 1) {
      focus.to(items[0] as object);
      return right.all(context);
    }
    const all: object[] = [];
    for (const item of items) {
      focus.to(item);
      for (const given of right.all(context)) all.push(given);
    }
    return all;
  } finally {
    context.focus = before;
  }
}

function firstFor(items: Items, right: Evaluation, context: Context): object | null {
  if (items.length === 0) return null;
  const before = context.focus;
  const focus = new ItemFocus(items);
  context.focus = focus;
  try {
    for (const item of items) {
      focus.to(item);
      const first = right.first(context);
      if (first !== null) return first;
    }
    return null;
  } finally {
    context.focus = before;
  }
}

/** The items of several expressions. */
export const sequence: Kind = ({ C }, evaluator) => {
  const parts = (C ?? []).map(evaluator.of);
  const areConstant = (C ?? []).every(isConstant);
  let known: Items | undefined;
  const all = (context: Context) => {
    if (known) return known;
    const items: object[] = [];
    for (const part of parts) for (const item of part.all(context)) items.push(item);
    if (areConstant) known = items;
    return items;
  };
  return {
    ...byAll(all, evaluator),
    first: (context) => {
      for (const part of parts) {
        const first = part.first(context);
        if (first !== null) return first;
      }
      return null;
    },
  };
};

/** The first item. */
export const first: Kind = ({ C }, evaluator) => {
  const [base] = (C ?? []).map(evaluator.of);
  return base ? { ...byOne(base.first, evaluator), text: base.text } : null;
};

/** The last item. */
export const last: Kind = ({ C }, evaluator) => {
  const [base] = (C ?? []).map(evaluator.of);
  return base ? byOne((context) => base.all(context).at(-1) ?? null, evaluator) : null;
};

/** The item at a position. */
export const subscript: Kind = (expression, evaluator) => {
  const [base, position] = (expression.C ?? []).map(evaluator.of);
  if (!base || !position) return null;
  const saxon = evaluator.saxon(expression);
  return byOne((context) => {
    const at = position.first(context) as AtomicValue | null;
    if (at?.code !== 'ADI') return saxon(context).next();
    return base.all(context)[Number(at) - 1] ?? null;
  }, evaluator);
};
