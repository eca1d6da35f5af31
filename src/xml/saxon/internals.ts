import type { Prepare } from './regular-expressions-once.ts';

/**
 * What is replaced in Saxon-JS 2.7.0 or needed for it, by the names that it has there; most of them are made up anew for each
 * version. test/xml/saxon says so when the version is raised.
 */
export interface Internals {
  readonly Regex: {
    prepareRegex: Prepare;
    isNCName(text: string): boolean;
  };
  readonly DomUtils: {
    /** The name of a node. */
    X(node: DomNode | null): QName | null;
    /** The functions of the axes. */
    readonly va: {
      attribute(node: DomNode): Iterator;
      /** Descendants, and the same with the node itself. */
      gf(node: DomNode): Iterator;
      he(node: DomNode): Iterator;
    };
    /** The same by the names of the axes. */
    readonly Ch: Record<string, (node: DomNode) => Iterator>;
    /** The document of a node. */
    xc(node: unknown): { createTextNode(text: string): DomNode };
    /** The order of two nodes. */
    fb(one: object, other: object): number;
    /** Nodes in the order of the document, each once. */
    Vc(nodes: Iterator): Iterator;
    inScopeNamespaces(node: DomNode, ancestors?: (node: DomNode) => Iterator): readonly NamespaceBinding[];
  };
  readonly Compare: {
    /** How items are compared, by the name that the stylesheet gives the way. */
    be(way: string, context: Context): Comparer;
  };
  readonly Expr: {
    /** Hands the parameters of a call on. */
    Ze(call: Expression, caller: Context, called: Context): void;
    /** The children of an expression of one kind. */
    db(expression: Expression, kind: string): readonly Expression[];
    /** What the first child of an expression gives. */
    Fa(expression: Expression): (context: Context) => Iterator;
    /** Whether an expression has a flag. */
    qb(expression: Expression, flag: string): boolean;
    /** The child of an expression that has a role. */
    $(expression: Expression, role: string): Expression | null;
    /** How an expression is evaluated: kept as its ELAB. */
    elaborate(expression: Expression): (context: Context) => Iterator;
    /** The component that an expression names. */
    Eg(expression: Expression, context: Context, kind: string): Component;
    /** Throws where a template has no context item of the kind that it asks for. */
    og(template: Expression, context: Context): void;
    /** The package that an expression stands in: its mode without a name. */
    fe(expression: Expression, context: Context): { readonly Ri?: Mode };
    /** Calls a function of XPath, and one of maps, arrays or Saxon’s own. */
    tj(
      name: { readonly local: string },
      given: readonly (readonly object[])[],
      context: Context,
      call: Expression,
    ): Iterator;
    uj(name: QName, given: readonly (readonly object[])[], context: Context, call: Expression): Iterator;
    /** The effective boolean value. */
    wd(items: Iterator): boolean;
    /** What the prefixes of an expression stand for. */
    stylesheetResolver(expression: Expression, withDefault?: boolean): (prefix: string) => string;
    inScopeNamespaces(expression: Expression): Readonly<Record<string, string>>;
    /** Whether an item is a map, an array, a function. */
    pe(item: object): boolean;
    isArray(item: object): boolean;
    Bd(item: object): boolean;
  };
  readonly Push: {
    /** How an expression is written to a result: kept as its PUSH. */
    elaborateForPush(expression: Expression): Push;
  };
  readonly Iter: {
    readonly Empty: Iterator;
    ForArray(items: readonly object[]): Iterator;
    Singleton(item: object | null): Iterator;
    /** The union of nodes in order, and what of the first is not in the second. */
    readonly vl: Merge;
    readonly Qk: Merge;
    /** Goes from node to node. */
    readonly nl: new (
      first: DomNode | null,
      next: (node: DomNode) => DomNode | null,
    ) => Iterator;
  };
}

type Merge = new (one: Iterator, other: Iterator, order: (one: object, other: object) => number) => Iterator;

export interface Atomic {
  readonly XS: {
    readonly QName: {
      fromParts(prefix: string | null, uri: string | null, local: string): QName;
      fromEQName(name: string): QName;
    };
    readonly string: { fromString(text: string): AtomicValue };
    readonly untypedAtomic: { fromString(text: string): AtomicValue };
    readonly boolean: { fromBoolean(value: boolean): AtomicValue };
    readonly integer: { fromNumber(value: number): AtomicValue };
    readonly double: { fromNumber(value: number): AtomicValue };
  };
}

export interface AtomicValue {
  readonly value: unknown;
  /** The pattern of the codes that a value of its class may have. */
  b(): { test(code: string): boolean };
  equals(other: object): boolean;
  compareTo(other: object): number;
  isNumeric(): boolean;
  /** Its type: `AS` for strings, `AZ` for what has none. */
  readonly code: string;
}

export interface QName extends AtomicValue {
  readonly local: string;
  /** Its namespace. */
  readonly q: string;
}

export interface Iterator {
  next(): object | null;
  expand(): object[];
}

/** Where a result is written to. */
export interface Output {
  append(item: object): void;
  text(text: string, options: object): void;
  attribute(name: QName, value: string): void;
  namespace(prefix: string, uri: string): void;
  startElement(name: QName): void;
  endElement(): void;
  cb: unknown;
}

/** The rules of a mode. */
export interface Mode {
  /** All of them, the best first. */
  readonly xh: readonly Rule[];
  /** By the kind and the name that they are for. */
  readonly Ub: Readonly<Record<string, readonly Rule[]>>;
  /** Whether it is an error that two fit. */
  readonly ug: boolean;
  /** What is built in for what no rule fits. */
  readonly wi: string;
  /** Applies to an item the rule that fits, or what is built in. */
  We(item: object, context: Context, output: Output): void;
}

/** A rule: its precedence, priority and place, its pattern, what it does. */
export interface Rule {
  readonly rb: number;
  readonly Ec: number;
  readonly Kd: number;
  readonly Ei: number;
  readonly Id: Expression;
  readonly Xa: Expression;
  ve(item: object, context: Context): boolean;
}

export type Push = (context: Context, output: Output) => void;

/** A function, template, variable or mode of a stylesheet. */
export interface Component {
  readonly actor: Expression;
  readonly value?: unknown;
  readonly mode?: Mode;
  /** The numbers of the components that its expressions name, by slot. */
  readonly $e: readonly number[];
}

export interface Comparer {
  equals(one: object, other: object): boolean;
  compare(one: object, other: object): number;
}

export interface NamespaceBinding {
  readonly prefix: string;
  readonly q: string;
}

interface Attribute {
  readonly name: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly value: string;
}

/** A node of DOM as Saxon-JS builds it. */
export interface DomNode {
  readonly nodeType: number;
  readonly prefix: string | null;
  /** Of a processing instruction. */
  readonly target?: string;
  readonly namespaceURI: string | null;
  readonly localName: string;
  readonly attributes: Readonly<Record<number, Attribute>> & {
    readonly length: number;
    getNamedItem(name: string): Attribute | undefined;
  };
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  /** The element of an attribute. */
  readonly parent?: DomNode | null;
  readonly textContent?: string | null;
  readonly value?: string;
  readonly nodeValue?: string | null;
  readonly ownerDocument?: { createTextNode(text: string): DomNode };
}

/** An expression of a compiled stylesheet. */
export interface Expression {
  /** Its kind. */
  readonly N: string;
  readonly C?: readonly Expression[];
  readonly name: string;
  readonly [attribute: string]: unknown;
  ELAB?: ((context: Context) => Iterator) | undefined;
  PUSH?: Push | undefined;
}

/** A map of XPath. */
export interface XdmMap {
  inSituPut(key: object, value: readonly object[]): void;
  containsKey(key: object): boolean;
  get(key: object): readonly object[];
  /** The same by a string, where the map can be asked for one. */
  ofString?(key: string): readonly object[] | undefined;
  forAllPairs(take: (pair: { readonly k: object; readonly v: readonly object[] }) => void): void;
}

/** The context item, its position and the size (XPath 3.1, 2.1.2). */
export interface Focus {
  readonly current: object | null;
  readonly position: number;
  last(): number;
}

/** What an expression is evaluated in. */
export interface Context {
  newContext(fresh: boolean): Context;
  depth: number;
  /** The context that this one was made of. */
  b: Context | null;
  g: unknown;
  focus: Focus | null;
  fixed: { readonly xa: Readonly<Record<number, Component>> };
  currentComponent: Component;
  masterDocument: unknown;
  resultDocument: unknown;
  tempOutputState: unknown;
  outputURIs: unknown;
  localParams: XdmMap;
  tunnelParams: XdmMap;
  localVars: (readonly object[])[];
  currentTemplate: Rule | null;
  currentMode: Component;
  currentError: unknown;
  currentEvent: unknown;
  currentGroup: readonly object[] | null | undefined;
  currentGroupingKey: readonly object[] | null | undefined;
  currentMergeGroup: unknown;
  regexGroups: unknown;
  useAccumulators: unknown;
  messageCounts: unknown;
}
