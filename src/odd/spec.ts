import type { XmlElement } from '../xml/tree.ts';
import type { Content } from './content.ts';
import type { Mode, Words } from './declared.ts';
import type { Place } from './place.ts';
import type { ValueList } from './value-list.ts';

/** elementSpec, classSpec, macroSpec, dataSpec. */
export type Kind = 'element' | 'class' | 'macro' | 'data';

/** A specification, complete. */
export interface Spec {
  readonly kind: Kind;
  readonly ident: string;
  /** The name in documents, if it is another one (altIdent). */
  readonly altIdent: string | undefined;
  readonly module: string | undefined;
  readonly namespace: string | undefined;
  readonly prefix: string | undefined;
  /** Of a class. */
  readonly type: 'atts' | 'model';
  readonly words: Words;
  readonly classes: readonly Membership[];
  readonly content: Content;
  readonly attributes: readonly AttributeItem[];
  readonly constraints: readonly Constraint[];
  /** The day after which it may be gone (att.deprecated). */
  readonly validUntil: string | undefined;
  readonly at: Place;
}

/** A specification as it is written: what it leaves out is as it was, in the mode change. */
export interface Declaration extends Omit<Spec, 'type' | 'classes' | 'content'> {
  readonly mode: Mode;
  readonly type: 'atts' | 'model' | undefined;
  readonly classes: Memberships | undefined;
  readonly content: Content | undefined;
}

export interface Membership {
  readonly key: string;
  readonly at: Place;
}

export interface Memberships {
  readonly mode: 'change' | 'replace';
  readonly members: readonly (Membership & { readonly mode: 'add' | 'delete' })[];
}

export type AttributeItem = AttributeDef | AttributeReference | AttributeGroup;

export interface AttributeDef {
  readonly kind: 'attribute';
  readonly ident: string;
  readonly altIdent: string | undefined;
  readonly namespace: string | undefined;
  /** How it stands to the attribute of this name that comes from a class. */
  readonly mode: Mode;
  readonly usage: 'req' | 'rec' | 'opt' | undefined;
  readonly datatype: Datatype | undefined;
  readonly values: ValueList | undefined;
  readonly defaultValue: string | undefined;
  readonly words: Words;
  readonly constraints: readonly Constraint[];
  readonly validUntil: string | undefined;
  /** Of one that is deleted: whether the specification had it of its own. */
  readonly wasThere?: boolean;
  readonly at: Place;
}

/** attRef: one attribute of a class. */
export interface AttributeReference {
  readonly kind: 'reference';
  readonly class: string;
  readonly ident: string;
  readonly at: Place;
}

/** attList: all of its attributes, or one of them. */
export interface AttributeGroup {
  readonly kind: 'group' | 'choice';
  readonly items: readonly AttributeItem[];
}

export interface Datatype {
  readonly content: Content;
  readonly min: number;
  readonly max: number;
}

export interface Constraint {
  readonly ident: string;
  readonly mode: Mode;
  readonly scheme: string;
  readonly language: string | undefined;
  /** What stands in the constraint elements: rules, patterns, asserts, ns … */
  readonly body: readonly XmlElement[];
  readonly words: Words;
  readonly at: Place;
}

/** The name by which documents know what is specified. */
export function nameOf({
  ident,
  altIdent,
}: {
  readonly ident: string;
  readonly altIdent: string | undefined;
}): string {
  return altIdent ?? ident;
}
