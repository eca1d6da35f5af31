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

  private at(sought: QName): number {
    const { local, q } = sought;
    for (let at = 0; at < this.names.length; at++) {
      const name = this.names[at] as QName;
      if (name === sought || (name.local === local && name.q === q)) return at;
    }
    return -1;
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
  Object.setPrototypeOf(Light.prototype, prototype);
  const Made = Light as unknown as new (from: Context, fresh: boolean, none: XdmMap) => Context;
  prototype.newContext = function (this: Context, fresh: boolean): Context {
    return new Made(this, fresh, none);
  };
}

/** All that a context has, in one piece of memory: what is added to an object that is made already lies elsewhere. */
function Light(this: Context, from: Context, fresh: boolean, none: XdmMap): void {
  this.depth = from.depth + 1;
  this.b = from;
  this.g = null;
  this.focus = from.focus;
  this.fixed = from.fixed;
  this.currentComponent = from.currentComponent;
  this.masterDocument = from.masterDocument;
  this.resultDocument = from.resultDocument;
  this.tempOutputState = from.tempOutputState;
  this.outputURIs = from.outputURIs;
  this.localParams = fresh ? none : from.localParams;
  this.tunnelParams = fresh ? none : from.tunnelParams;
  this.localVars = fresh ? [] : from.localVars;
  this.currentTemplate = from.currentTemplate;
  this.currentMode = from.currentMode;
  this.currentError = from.currentError;
  this.currentEvent = from.currentEvent;
  this.currentGroup = from.currentGroup;
  this.currentGroupingKey = from.currentGroupingKey;
  this.currentMergeGroup = fresh ? null : from.currentMergeGroup;
  this.regexGroups = from.regexGroups;
  this.useAccumulators = from.useAccumulators;
  this.messageCounts = from.messageCounts;
}
