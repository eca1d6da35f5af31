import type { Context } from '../internals.ts';
import { componentOf } from './component.ts';
import { byAll, bySaxon, type Items, type Kind, NONE } from './evaluation.ts';

/** A local variable or a parameter, by its slot. */
export const local: Kind = ({ slot }, making) => {
  const at = Number(slot);
  return byAll((context) => context.localVars[at] ?? NONE, making);
};

/** A variable of the stylesheet: once it has a value, it keeps it. */
export const global: Kind = (expression, making) => {
  const saxon = bySaxon(making.saxon(expression), making);
  const find = componentOf(expression, making);
  return byAll((context) => {
    const value = find(context)?.value;
    return Array.isArray(value) ? (value as Items) : saxon.all(context);
  }, making);
};

export const binding: Kind = (expression, making) => {
  const [value, body] = expression.C ?? [];
  if (!value || !body) return null;
  const [given, result] = [making.of(value), making.of(body)];
  const slot = Number(expression['slot']);
  function bind(context: Context): void {
    const state = context.tempOutputState;
    context.tempOutputState = 'variable';
    const items = given.all(context);
    context.tempOutputState = state;
    context.localVars[slot] = items;
  }
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

/** A parameter of a template: what it was given, or else its default. */
export const parameter: Kind = (expression, making) => {
  const { Expr } = making.internals;
  const name = making.atomic.XS.QName.fromEQName(expression.name);
  const [slot, tunnel] = [Number(expression['slot']), Expr.qb(expression, 't')];
  const select = Expr.$(expression, 'select');
  const conversion = Expr.$(expression, 'conversion');
  const otherwise = select && !Expr.qb(expression, 'r') ? making.of(select) : null;
  const converted = conversion ? making.of(conversion) : null;
  const saxon = making.saxon(expression);
  return byAll((context) => {
    const given = tunnel ? context.tunnelParams : context.localParams;
    const known = given.containsKey(name);
    if (!known && !otherwise) return saxon(context).expand();
    const state = context.tempOutputState;
    context.tempOutputState = 'xsl:param';
    const value = known ? given.get(name) : (otherwise?.all(context) ?? NONE);
    context.tempOutputState = state;
    context.localVars[slot] = value;
    if (converted)
      try {
        context.localVars[slot] = converted.all(context);
      } catch {
        return saxon(context).expand();
      }
    return NONE;
  }, making);
};
