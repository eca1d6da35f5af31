import type { AtomicValue, Context, Expression } from '../internals.ts';
import { byAll, byOne, type Evaluation, type Items, type Kind, NONE } from './evaluation.ts';
import { ItemFocus } from './focus.ts';

export const contextItem: Kind = (expression, making) => {
  const saxon = making.saxon(expression);
  return byOne((context) => context.focus?.current ?? saxon(context).next(), making);
};

/** `left/right` and `left ! right`: the right side for each item of the left. */
export const step: Kind = ({ C }, making) => {
  const [left, right] = (C ?? []).map(making.of);
  if (!left || !right) return null;
  const evaluation = byAll((context) => forEach(left.all(context), right, context), making);
  return {
    ...evaluation,
    first: (context) => firstOf(left.all(context), right, context),
  };
};

function forEach(items: Items, right: Evaluation, context: Context): Items {
  if (items.length === 0) return NONE;
  const before = context.focus;
  const focus = new ItemFocus(items);
  context.focus = focus;
  try {
    if (items.length === 1) {
      focus.current = items[0] as object;
      focus.position = 1;
      return right.all(context);
    }
    const all: object[] = [];
    for (const item of items) {
      focus.current = item;
      focus.position++;
      for (const each of right.all(context)) all.push(each);
    }
    return all;
  } finally {
    context.focus = before;
  }
}

function firstOf(items: Items, right: Evaluation, context: Context): object | null {
  if (items.length === 0) return null;
  const before = context.focus;
  const focus = new ItemFocus(items);
  context.focus = focus;
  try {
    for (const item of items) {
      focus.current = item;
      focus.position++;
      const first = right.first(context);
      if (first !== null) return first;
    }
    return null;
  } finally {
    context.focus = before;
  }
}

/** `base[predicate]` where the predicate is no position. */
export const filter: Kind = (expression, making) => {
  const flags = String(expression['flags'] ?? '');
  if (/[ip]/.test(flags)) return null;
  const [baseExpression, predicateExpression] = expression.C ?? [];
  if (!baseExpression || !predicateExpression) return null;
  const [base, predicate] = [making.of(baseExpression), making.of(predicateExpression)];
  const asksSize = names(predicateExpression, 'last');

  function all(context: Context): Items {
    const items = base.all(context);
    if (items.length === 0) return NONE;
    const before = context.focus;
    const focus = new ItemFocus(items);
    context.focus = focus;
    try {
      const passed: object[] = [];
      for (const item of items) {
        focus.current = item;
        focus.position++;
        if (predicate.truth(context)) passed.push(item);
      }
      return passed;
    } finally {
      context.focus = before;
    }
  }

  function find(context: Context, test: (item: object) => boolean): object | null {
    const { focus: before } = context;
    const focus = new ItemFocus(NONE);
    const passes = (item: object) => {
      focus.current = item;
      focus.position++;
      context.focus = focus;
      try {
        return predicate.truth(context);
      } finally {
        context.focus = before;
      }
    };
    const found = (item: object) => passes(item) && test(item);
    return base.find(context, found);
  }

  const evaluation = { ...byAll(all, making) };
  if (asksSize) return evaluation;
  return { ...evaluation, find, first: (context) => find(context, () => true) };
};

function names(expression: Expression, name: string): boolean {
  if (expression.N === 'fn' && expression.name === name) return true;
  if (expression.N === 'isLast') return true;
  return (expression.C ?? []).some((child) => names(child, name));
}

/** The items of several expressions. */
export const sequence: Kind = ({ C }, making) => {
  const parts = (C ?? []).map(making.of);
  const all = (context: Context) => {
    const items: object[] = [];
    for (const part of parts) for (const item of part.all(context)) items.push(item);
    return items;
  };
  return {
    ...byAll(all, making),
    first: (context) => {
      for (const part of parts) {
        const first = part.first(context);
        if (first !== null) return first;
      }
      return null;
    },
  };
};

export const first: Kind = ({ C }, making) => {
  const [base] = (C ?? []).map(making.of);
  return base ? { ...byOne(base.first, making), text: base.text } : null;
};

/** The item at a position. */
export const subscript: Kind = (expression, making) => {
  const [base, position] = (expression.C ?? []).map(making.of);
  if (!base || !position) return null;
  const saxon = making.saxon(expression);
  return byOne((context) => {
    const at = position.first(context) as AtomicValue | null;
    if (at?.code !== 'ADI') return saxon(context).next();
    return base.all(context)[Number(at) - 1] ?? null;
  }, making);
};

/** `for-each` and `!`, as what it gives. */
export const each: Kind = ({ C }, making) => {
  const [base, result, separator] = (C ?? []).map(making.of);
  if (!base || !result || separator) return null;
  return byAll((context) => {
    const before = context.currentTemplate;
    context.currentTemplate = null;
    try {
      return forEach(base.all(context), result, context);
    } finally {
      context.currentTemplate = before;
    }
  }, making);
};
