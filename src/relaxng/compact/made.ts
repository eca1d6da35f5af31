import type { XmlAttribute, XmlElement, XmlText } from '../../xml/tree.ts';
import type { Declarations, Namespace } from './declarations.ts';
import type { Token } from './tokens.ts';

/** A stretch of the file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An element that may still get a parent, and more attributes and children. */
export interface Made extends Omit<XmlElement, 'attributes' | 'children' | 'parent'> {
  readonly attributes: XmlAttribute[];
  readonly children: (Made | XmlText)[];
  parent: XmlElement | undefined;
}

/** Makes the XML syntax out of what was read: each node has the range of what it stands for. */
export interface XmlForm {
  readonly declarations: Declarations;
  /** An element of RELAX NG. `whole` is all of it, `head` what stands for its start tag. */
  element(local: string, head: Span, whole?: Span): Made;
  /** An element of an annotation. */
  foreign(name: Token, head: Span, nested: boolean): Made;
  documentation(token: Token): Made;
  attribute(to: Made, name: string, value: string, at: Span): void;
  foreignAttribute(to: Made, name: Token, value: Token, nested: boolean): void;
  append(to: Made, children: readonly Made[]): void;
  text(to: Made, token: Token): void;
  /** Says the namespace, unless it is the one in force: that of the root, if nothing else. */
  ns(to: Made, namespace: Namespace, at: Span, inForce?: Namespace): void;
  /** The namespace that the root says. */
  readonly rootNamespace: Namespace;
  namespaceOf(prefix: string, at: Token): Namespace | undefined;
  /** Puts the declarations on the root. */
  finish(root: Made): void;
}
