import type { Context, Expression } from '../internals.ts';
import { componentOf } from './component.ts';
import { byAll, bySaxon, type Evaluator, type Items, type Kind, NONE } from './evaluation.ts';
import type { WrittenKind } from './writing.ts';

/** A local variable or a parameter, by its slot. */
export const local: Kind = ({ slot }, evaluator) => {
  const at = Number(slot);
  return {
    ...byAll((context) => context.localVars[at] ?? NONE, evaluator),
    first: (context) => context.localVars[at]?.[0] ?? null,
  };
};

/** A variable of the stylesheet: once it has a value, it keeps it. */
export const global: Kind = (expression, evaluator) => {
  const saxon = bySaxon(evaluator.saxon(expression), evaluator);
  const find = componentOf(expression, evaluator);
  return byAll((context) => {
    const { value } = find(context);
    return Array.isArray(value) ? (value as Items) : saxon.all(context);
  }, evaluator);
};

/** A local variable, and what is evaluated with it. */
export const binding: Kind = (expression, evaluator) => {
  const [value, body] = expression.C ?? [];
  if (!value || !body) return null;
  const bind = bound(expression, value, evaluator);
  const result = evaluator.of(body);
  return {
    all: (context) => {
      bind(context);
      return result.all(context);
    },
    first: (context) => {
      bind(context);
      return result.first(context);
    },
    truth: (context) => {
      bind(context);
      return result.truth(context);
    },
    text: (context) => {
      bind(context);
      return result.text(context);
    },
    find: (context, test) => {
      bind(context);
      return result.find(context, test);
    },
  };
};

/** Gives a local variable its value. */
export function bound(
  { slot }: Expression,
  value: Expression,
  { of }: Evaluator,
): (context: Context) => void {
  const [given, at] = [of(value), Number(slot)];
  return (context) => {
    const state = context.tempOutputState;
    context.tempOutputState = 'variable';
    const items = given.all(context);
    context.tempOutputState = state;
    context.localVars[at] = items;
  };
}

/** A parameter of a template: what it was given, or else its default. It gives no items. */
export const parameter: Kind = (expression, evaluator) => {
  const take = taken(expression, evaluator);
  return byAll((context) => {
    take(context);
    return NONE;
  }, evaluator);
};

export const writtenParameter: WrittenKind = taken;

function taken(expression: Expression, evaluator: Evaluator): (context: Context) => void {
  const { Expr } = evaluator.internals;
  const name = evaluator.atomic.XS.QName.fromEQName(expression.name);
  const [slot, tunnel] = [Number(expression['slot']), Expr.qb(expression, 't')];
  const [select, conversion] = [Expr.$(expression, 'select'), Expr.$(expression, 'conversion')];
  const otherwise = select && !Expr.qb(expression, 'r') ? evaluator.of(select) : null;
  const converted = conversion ? evaluator.of(conversion) : null;
  const saxon = evaluator.saxon(expression);
  const asItIs = select !== null && isAsAsked(select, String(expression['as'] ?? ''));

  return (context) => {
    const given = tunnel ? context.tunnelParams : context.localParams;
    if (given.containsKey(name)) context.localVars[slot] = given.get(name);
    else if (otherwise) {
      const state = context.tempOutputState;
      context.tempOutputState = 'xsl:param';
      context.localVars[slot] = otherwise.all(context);
      context.tempOutputState = state;
      if (asItIs) return;
    } else {
      // Saxon-JS says that it is missing.
      saxon(context).expand();
      return;
    }
    if (!converted) return;
    try {
      context.localVars[slot] = converted.all(context);
    } catch {
      saxon(context).expand();
    }
  };
}

/** Whether a default, nothing or a truth, is surely of the type that is asked for. */
function isAsAsked({ N }: Expression, asked: string): boolean {
  return N === 'empty' ? /^[?*]/.test(asked) : (N === 'true' || N === 'false') && /^[?*+1]?AB$/.test(asked);
}
