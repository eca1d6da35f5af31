import type { Context, DomNode, Expression, Mode, Push, Rule } from '../internals.ts';
import { componentOf } from './component.ts';
import { ItemFocus } from './focus.ts';
import type { WrittenKind } from './writing.ts';

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

/** Whether a mode passes over what has no rule: `on-no-match="deep-skip"`. */
function skips({ ug, wi }: Mode, item: object): boolean {
  return !ug && wi.startsWith('DS') && (item as DomNode).nodeType < 9;
}

const GLOBAL: ReadonlySet<string> = new Set(['function', 'globalVariable', 'globalParam']);

const KEYS: Readonly<Record<number, string>> = {
  1: 'NE',
  2: 'NA',
  3: 'NT',
  7: 'NP',
  8: 'NC',
  9: 'ND',
  11: 'ND',
  13: 'NN',
};

const known = new WeakMap<Mode, Map<string, readonly Rule[]>>();

/** Null where none fits, or the mode is to say that several do. */
function ruleFor(mode: Mode, item: object, context: Context): Rule | null {
  if (mode.ug) return null;
  for (const rule of rulesOf(mode, item)) {
    try {
      if (rule.ve(item, context)) return rule;
    } catch {
      // A pattern that fails fits nothing (XSLT 3.0, 5.5.4).
    }
  }
  return null;
}

/** The rules that may fit an item of its kind and name, the best first. */
function rulesOf(mode: Mode, item: object): readonly Rule[] {
  let ofMode = known.get(mode);
  if (!ofMode) {
    ofMode = new Map();
    known.set(mode, ofMode);
  }
  const { nodeType, localName } = item as DomNode;
  const kind = KEYS[nodeType] ?? '';
  const key = nodeType === 1 ? localName : `${kind} `;
  const before = ofMode.get(key);
  if (before) return before;
  const keys = nodeType === undefined ? ['.'] : [`${kind} ${localName}`, kind, 'N', '.'];
  const rules = keys.flatMap((each) => mode.Ub[each] ?? []).sort((one, other) => better(other, one));
  if (nodeType === 1 || nodeType === 3) ofMode.set(key, rules);
  return rules;
}

function better(one: Rule, other: Rule): number {
  return one.rb - other.rb || one.Ec - other.Ec || one.Kd - other.Kd || other.Ei - one.Ei;
}
