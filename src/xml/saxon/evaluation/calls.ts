import type { Component, Context, Expression } from '../internals.ts';
import { componentOf } from './component.ts';
import { byAll, type Evaluation, type Items, type Kind } from './evaluation.ts';

const NO_MODE = {} as Component;
const NO_GROUPS: readonly string[] = [];

/** A call of a function of the stylesheet. */
export const functionCall: Kind = (expression, evaluator) => {
  const given = (expression.C ?? []).map(evaluator.of);
  const find = componentOf(expression, evaluator, 'function');
  const { Expr } = evaluator.internals;
  let actor: Expression | undefined;
  let body: Evaluation | undefined;

  function bodyOf(called: Component): Evaluation {
    if (body && called.actor === actor) return body;
    actor = called.actor;
    body = evaluator.of(Expr.$(actor, 'body') as Expression);
    return body;
  }

  function enter(context: Context, called: Component): Context {
    const values: Items[] = new Array(given.length);
    for (let at = 0; at < given.length; at++) values[at] = (given[at] as Evaluation).all(context);
    const fresh = context.newContext(true);
    fresh.currentComponent = called;
    fresh.currentGroup = fresh.currentGroupingKey = fresh.currentMergeGroup = null;
    fresh.tempOutputState = 'function';
    fresh.currentMode = NO_MODE;
    fresh.currentTemplate = null;
    fresh.focus = null;
    fresh.regexGroups = NO_GROUPS;
    fresh.localVars = values;
    return fresh;
  }

  return {
    ...byAll((context) => {
      const called = find(context);
      return bodyOf(called).all(enter(context, called));
    }, evaluator),
    first: (context) => {
      const called = find(context);
      return bodyOf(called).first(enter(context, called));
    },
    truth: (context) => {
      const called = find(context);
      return bodyOf(called).truth(enter(context, called));
    },
    text: (context) => {
      const called = find(context);
      return bodyOf(called).text(enter(context, called));
    },
    find: (context, test) => {
      const called = find(context);
      return bodyOf(called).find(enter(context, called), test);
    },
  };
};
