import type { NewMap } from './hashed-maps.ts';
import type { Atomic, Context, Expression, Internals, QName, XdmMap } from './internals.ts';

interface Parameter {
  readonly name: QName;
  readonly tunnel: boolean;
  readonly value: (context: Context) => { expand(): readonly object[] };
}

/**
 * Each call, filter and step has a context of its own, which is first filled with dozens of objects that nothing uses; parameters
 * are handed on with names that are read anew. To be called once: contexts are made of the one before alone, and parameters that are
 * handed on unchanged are the same map.
 */
export function lightenContexts({ Expr }: Internals, { XS }: Atomic, NewMap: NewMap): void {
  const known = new WeakMap<Expression, readonly Parameter[]>();
  const none = new NewMap();
  let learnt = false;

  function parametersOf(call: Expression): readonly Parameter[] {
    const before = known.get(call);
    if (before) return before;
    const made = Expr.db(call, 'withParam').map((each) => ({
      name: XS.QName.fromEQName(each.name),
      tunnel: Expr.qb(each, 't'),
      value: Expr.Fa(each),
    }));
    known.set(call, made);
    return made;
  }

  Expr.Ze = (call, caller, called) => {
    if (!learnt) lighten(Object.getPrototypeOf(caller) as Context, none);
    learnt = true;
    const parameters = parametersOf(call);
    if (parameters.length === 0) {
      called.localParams = none;
      called.tunnelParams = caller.tunnelParams;
      return;
    }
    const state = caller.tempOutputState;
    caller.tempOutputState = 'template parameter';
    const local = new NewMap();
    let tunnel: XdmMap | undefined;
    for (const { name, tunnel: through, value } of parameters) {
      const given = value(caller).expand();
      if (through) tunnel ??= copied(caller.tunnelParams, NewMap);
      (through && tunnel ? tunnel : local).inSituPut(name, given);
    }
    caller.tempOutputState = state;
    called.localParams = local;
    called.tunnelParams = tunnel ?? caller.tunnelParams;
  };
}

function copied(parameters: XdmMap, NewMap: NewMap): XdmMap {
  const made = new NewMap();
  parameters.forAllPairs(({ k, v }) => made.inSituPut(k, v));
  return made;
}

/** @param none the parameters of what has none: it is never changed */
function lighten(prototype: Context, none: XdmMap): void {
  class Light {}
  Object.setPrototypeOf(Light.prototype, prototype);

  prototype.newContext = function (this: Context, fresh: boolean): Context {
    const made = new Light() as Context;
    made.depth = this.depth + 1;
    made.b = this;
    made.g = null;
    made.focus = this.focus;
    made.fixed = this.fixed;
    made.currentComponent = this.currentComponent;
    made.masterDocument = this.masterDocument;
    made.resultDocument = this.resultDocument;
    made.tempOutputState = this.tempOutputState;
    made.outputURIs = this.outputURIs;
    made.localParams = fresh ? none : this.localParams;
    made.tunnelParams = fresh ? none : this.tunnelParams;
    made.localVars = fresh ? [] : this.localVars;
    made.currentTemplate = this.currentTemplate;
    made.currentMode = this.currentMode;
    made.currentError = this.currentError;
    made.currentEvent = this.currentEvent;
    made.currentGroup = this.currentGroup;
    made.currentGroupingKey = this.currentGroupingKey;
    made.currentMergeGroup = fresh ? null : this.currentMergeGroup;
    made.regexGroups = this.regexGroups;
    made.useAccumulators = this.useAccumulators;
    made.messageCounts = this.messageCounts;
    return made;
  };
}
