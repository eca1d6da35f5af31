import type { Component, Context, Expression, Mode, Push } from '../internals.ts';
import { componentOf } from './component.ts';
import { byAll, bySaxon, type Evaluator, type Kind, NONE } from './evaluation.ts';
import { ItemFocus } from './focus.ts';
import { copies, ruleFor, skips } from './rules.ts';
import type { WrittenKind } from './writing.ts';

/** A call of a template. */
export const namedTemplate: WrittenKind = (expression, writer) => {
  const find = componentOf(expression, writer, 'template');
  const { Expr } = writer.internals;
  const handOn = handingOn(expression, writer);
  let actor: Expression | undefined;
  let parts: readonly Push[] = [];
  return (context, output) => {
    const called = find(context);
    if (called.actor !== actor) {
      actor = called.actor;
      parts = (actor.C ?? []).map(writer.pushOf);
    }
    const fresh = context.newContext(true);
    fresh.currentMergeGroup = null;
    fresh.currentComponent = called;
    Expr.og(called.actor, fresh);
    handOn(context, fresh);
    for (const part of parts) part(fresh, output);
  };
};

/** Of all items, each by the rule that fits it best (XSLT 3.0, 6.5). */
export const applyTemplates: WrittenKind = (expression, writer) => {
  const { Expr } = writer.internals;
  const [select] = expression.C ?? [];
  if (!select || Expr.$(expression, 'separator')) return null;
  const items = writer.of(select);
  const find = modeOf(expression, writer);
  const handOn = handingOn(expression, writer);

  return (context, output) => {
    const all = items.all(context);
    if (all.length === 0) return;
    const [component, mode] = find(context);
    if (!mode) return;
    const fresh = context.newContext(true);
    fresh.currentComponent = component;
    handOn(context, fresh);
    const focus = new ItemFocus(all);
    fresh.focus = focus;
    for (const item of all) {
      focus.to(item);
      const rule = ruleFor(mode, item, fresh, writer);
      if (!rule) {
        if (copies(mode, item)) output.append(item);
        else if (!skips(mode, item)) mode.We(item, fresh, output);
        continue;
      }
      Expr.og(rule.Id, fresh);
      fresh.currentTemplate = rule;
      fresh.currentMode = fresh.currentComponent;
      try {
        writer.pushOf(rule.Xa)(fresh, output);
      } catch (error) {
        throw placed(error, rule.Id);
      }
    }
  };
};

/** Hands the parameters of a call on to the context made for it: most calls have none of their own. */
function handingOn(
  call: Expression,
  { internals: { Expr } }: Evaluator,
): (caller: Context, called: Context) => void {
  if (Expr.db(call, 'withParam').length > 0) return (caller, called) => Expr.Ze(call, caller, called);
  return (caller, called) => {
    called.tunnelParams = caller.tunnelParams;
  };
}

/** An error with the rule that it came up in, as Saxon-JS notes it; the innermost one is told. */
function placed(error: unknown, { module, line }: Expression): unknown {
  const isPlaced = !(error instanceof Error) || ('xsltLineNr' in error && error.xsltLineNr !== null);
  return isPlaced ? error : Object.assign(error, { xsltModule: module, xsltLineNr: line });
}

/** The same as a value: nothing of an item that has no rule in a mode which passes over such items; else what Saxon-JS gives. */
export const appliedTemplates: Kind = (expression, evaluator) => {
  const [select] = expression.C ?? [];
  if (!select || !SELECTED_AT_ONCE.has(select.N)) return null;
  const items = evaluator.of(select);
  const find = modeOf(expression, evaluator);
  const saxon = bySaxon(evaluator.saxon(expression), evaluator);

  function passesOver(context: Context): boolean {
    const item = items.first(context);
    const [component, mode] = find(context);
    if (item === null || !mode || !skips(mode, item) || items.all(context).length > 1) return false;
    const fresh = context.newContext(true);
    fresh.currentComponent = component;
    const focus = new ItemFocus([item]);
    focus.to(item);
    fresh.focus = focus;
    return ruleFor(mode, item, fresh, evaluator) === null;
  }
  return byAll((context) => (passesOver(context) ? NONE : saxon.all(context)), evaluator);
};

/** They may be asked for twice. */
const SELECTED_AT_ONCE: ReadonlySet<string> = new Set(['dot', 'varRef']);

/** The mode in which templates are applied, and the component that it is. */
function modeOf(
  expression: Expression,
  evaluator: Evaluator,
): (context: Context) => readonly [Component, Mode | undefined] {
  const { Expr } = evaluator.internals;
  if (!Expr.qb(expression, 'c')) {
    const find = componentOf(expression, evaluator, 'mode');
    return (context) => {
      const component = find(context);
      return [component, component.mode];
    };
  }
  return (context) => {
    const { currentMode, currentComponent } = context;
    return [
      currentMode,
      GLOBAL.has(currentComponent.actor.N) ? Expr.fe(expression, context).Ri : currentMode.mode,
    ];
  };
}

/** In these no mode is the current one, so that the one without a name is meant. */
const GLOBAL: ReadonlySet<string> = new Set(['function', 'globalVariable', 'globalParam']);
