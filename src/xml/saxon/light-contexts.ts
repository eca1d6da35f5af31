import type { Atomic, Context, Expression, Internals, QName, XdmMap } from './internals.ts';

/** A parameter that a call hands on. */
interface Given {
  readonly name: QName;
  readonly tunnel: boolean;
  readonly value: (context: Context) => { expand(): readonly object[] };
}

const GIVEN = Symbol('given');

interface Call extends Expression {
  [GIVEN]?: readonly Given[];
}

/** The parameters of a template: so few that each is found by looking at all. */
class Parameters implements XdmMap {
  private readonly names: QName[] = [];
  private readonly values: (readonly object[])[] = [];

  containsKey(name: QName): boolean {
    return this.at(name) >= 0;
  }

  get(name: QName): readonly object[] {
    return this.values[this.at(name)] ?? [];
  }

  inSituPut(name: QName, value: readonly object[]): void {
    const at = this.at(name);
    const place = at < 0 ? this.names.length : at;
    this.names[place] = name;
    this.values[place] = value;
  }

  forAllPairs(take: (pair: { readonly k: QName; readonly v: readonly object[] }) => void): void {
    for (const [at, k] of this.names.entries()) take({ k, v: this.values[at] as readonly object[] });
  }

  private at({ local, q }: QName): number {
    return this.names.findIndex((name) => name.local === local && name.q === q);
  }
}

/**
 * Each call, filter and step has a context of its own, which is first filled with dozens of objects that nothing uses; parameters
 * are handed on with names that are read anew. To be called once: contexts are made of the one before alone, and parameters that are
 * handed on unchanged are the same map.
 */
export function lightenContexts({ Expr }: Internals, { XS }: Atomic): void {
  const none = new Parameters();
  let learnt = false;

  function givenBy(call: Call): readonly Given[] {
    call[GIVEN] ??= Expr.db(call, 'withParam').map((each) => ({
      name: XS.QName.fromEQName(each.name),
      tunnel: Expr.qb(each, 't'),
      value: Expr.Fa(each),
    }));
    return call[GIVEN];
  }

  Expr.Ze = (call, caller, called) => {
    if (!learnt) lighten(Object.getPrototypeOf(caller) as Context, none);
    learnt = true;
    const parameters = givenBy(call);
    if (parameters.length === 0) {
      called.localParams = none;
      called.tunnelParams = caller.tunnelParams;
      return;
    }
    const state = caller.tempOutputState;
    caller.tempOutputState = 'template parameter';
    const local = new Parameters();
    let tunnel: Parameters | undefined;
    for (const { name, tunnel: through, value } of parameters) {
      const given = value(caller).expand();
      if (through) tunnel ??= copied(caller.tunnelParams);
      (through && tunnel ? tunnel : local).inSituPut(name, given);
    }
    caller.tempOutputState = state;
    called.localParams = local;
    called.tunnelParams = tunnel ?? caller.tunnelParams;
  };
}

function copied(parameters: XdmMap): Parameters {
  const made = new Parameters();
  parameters.forAllPairs(({ k, v }) => made.inSituPut(k as QName, v));
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
