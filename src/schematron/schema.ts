import type { Location } from '../diagnostic.ts';
import type { XmlElement } from '../xml/tree.ts';

/** A schema of ISO Schematron, complete: what it includes is in it, and nothing is abstract any more. */
export interface Schematron {
  /** As messages show it. */
  readonly file: string;
  readonly uri: string;
  readonly title: string;
  readonly namespaces: readonly Namespace[];
  readonly lets: readonly Let[];
  readonly phases: readonly Phase[];
  readonly defaultPhase: string | undefined;
  readonly patterns: readonly Pattern[];
  readonly diagnostics: ReadonlyMap<string, Message>;
  readonly properties: ReadonlyMap<string, Message>;
  /** xsl:key, xsl:function and other declarations of XSLT. */
  readonly declarations: readonly XmlElement[];
}

export interface Namespace {
  readonly prefix: string;
  readonly uri: string;
}

/** An expression of XPath or a pattern of XSLT, and where it stands. */
export interface Expression {
  readonly text: string;
  readonly at: Location;
}

export interface Let {
  readonly name: string;
  /** A sequence type of XPath. */
  readonly as: string | undefined;
  readonly at: Location;
  readonly value: Expression | Content;
}

/** The value of a let that is written as its content. */
export interface Content {
  readonly content: XmlElement;
}

export interface Phase {
  readonly id: string;
  readonly lets: readonly Let[];
  /** The ids of patterns. */
  readonly active: readonly string[];
}

export interface Pattern {
  readonly id: string | undefined;
  /** Gives the addresses of other documents, to which the pattern is applied instead. */
  readonly documents: Expression | undefined;
  readonly lets: readonly Let[];
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly context: Expression;
  readonly lets: readonly Let[];
  readonly tests: readonly Test[];
}

/** An assert or a report. */
export interface Test {
  readonly kind: 'assert' | 'report';
  /** Its id, or one that is made of those around it. */
  readonly id: string;
  readonly test: Expression;
  readonly at: Location;
  readonly role: string | undefined;
  readonly flags: readonly string[];
  /** The node to blame, seen from the context. */
  readonly subject: Expression | undefined;
  readonly message: Message;
  readonly diagnostics: readonly string[];
  readonly properties: readonly string[];
}

/** Text, values that are put into it, and instructions of XSLT. */
export type Message = readonly Part[];

export type Part =
  | string
  | { readonly kind: 'value-of' | 'name'; readonly select: Expression }
  | { readonly kind: 'xslt'; readonly element: XmlElement };
