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
  };
  readonly Iter: {
    readonly Empty: Iterator;
    ForArray(items: readonly object[]): Iterator;
    /** Goes from node to node. */
    readonly nl: new (
      first: DomNode | null,
      next: (node: DomNode) => DomNode | null,
    ) => Iterator;
  };
}

export interface Atomic {
  readonly XS: {
    readonly QName: {
      fromParts(prefix: string | null, uri: string | null, local: string): QName;
      fromEQName(name: string): QName;
    };
    readonly string: { fromString(text: string): AtomicValue };
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
}

export interface QName extends AtomicValue {
  readonly local: string;
}

export interface Iterator {
  expand(): object[];
}

export interface Comparer {
  equals(one: object, other: object): boolean;
  compare(one: object, other: object): number;
}

export interface NamespaceBinding {
  readonly prefix: string;
  readonly q: string;
}

/** A node of DOM as Saxon-JS builds it. */
export interface DomNode {
  readonly nodeType: number;
  readonly prefix: string | null;
  readonly namespaceURI: string | null;
  readonly localName: string;
  readonly attributes: Readonly<Record<number, { readonly name: string; readonly value: string }>> & {
    readonly length: number;
  };
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

/** An expression of a compiled stylesheet. */
export interface Expression {
  readonly name: string;
}

/** A map of XPath. */
export interface XdmMap {
  inSituPut(key: object, value: readonly object[]): void;
  forAllPairs(take: (pair: { readonly k: object; readonly v: readonly object[] }) => void): void;
}

/** What an expression is evaluated in. */
export interface Context {
  newContext(fresh: boolean): Context;
  depth: number;
  /** The context that this one was made of. */
  b: Context | null;
  g: unknown;
  focus: unknown;
  fixed: unknown;
  currentComponent: unknown;
  masterDocument: unknown;
  resultDocument: unknown;
  tempOutputState: unknown;
  outputURIs: unknown;
  localParams: XdmMap;
  tunnelParams: XdmMap;
  localVars: unknown[];
  currentTemplate: unknown;
  currentMode: unknown;
  currentError: unknown;
  currentEvent: unknown;
  currentGroup: unknown;
  currentGroupingKey: unknown;
  currentMergeGroup: unknown;
  regexGroups: unknown;
  useAccumulators: unknown;
  messageCounts: unknown;
}
