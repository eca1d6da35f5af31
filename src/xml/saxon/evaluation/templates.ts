import type { Expression, Push } from '../internals.ts';
import { componentOf } from './component.ts';
import { ItemFocus } from './focus.ts';
import { ruleFor, skips } from './rules.ts';
import type { WrittenKind } from './writing.ts';

/** A call of a template. */
export const namedTemplate: WrittenKind = (expression, writer) => {
  const find = componentOf(expression, writer, 'template');
  const { Expr } = writer.internals;
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
    Expr.Ze(expression, context, fresh);
    for (const part of parts) part(fresh, output);
  };
};

/** Of all items, each by the rule that fits it best (XSLT 3.0, 6.5). */
export const applyTemplates: WrittenKind = (expression, writer) => {
  const { Expr } = writer.internals;
  const [select] = expression.C ?? [];
  if (!select || Expr.$(expression, 'separator')) return null;
  const items = writer.of(select);
  const sameMode = Expr.qb(expression, 'c');
  const find = sameMode ? null : componentOf(expression, writer, 'mode');

  return (context, output) => {
    const all = items.all(context);
    if (all.length === 0) return;
    const component = find ? find(context) : context.currentMode;
    const mode =
      find || !GLOBAL.has(context.currentComponent.actor.N)
        ? component.mode
        : Expr.fe(expression, context).Ri;
    if (!mode) return;
    const fresh = context.newContext(true);
    fresh.currentComponent = component;
    Expr.Ze(expression, context, fresh);
    const focus = new ItemFocus(all);
    fresh.focus = focus;
    for (const item of all) {
      focus.to(item);
      const rule = ruleFor(mode, item, fresh);
      if (!rule) {
        if (!skips(mode, item)) mode.We(item, fresh, output);
        continue;
      }
      Expr.og(rule.Id, fresh);
      fresh.currentTemplate = rule;
      fresh.currentMode = fresh.currentComponent;
      writer.pushOf(rule.Xa)(fresh, output);
    }
  };
};

/** In these no mode is the current one, so that the one without a name is meant. */
const GLOBAL: ReadonlySet<string> = new Set(['function', 'globalVariable', 'globalParam']);
