import type { Location } from '../../diagnostic.ts';
import type { Datatype } from '../datatypes/datatype.ts';
import type { Name } from '../name.ts';
import type { NameClass } from '../name-class.ts';

/** An element pattern of the schema; its content is made when it is asked for first. */
export interface ElementDefinition {
  readonly name: NameClass;
  readonly documentation: string;
  readonly at: Location;
  content(): Pattern;
}

export interface AttributeDefinition {
  readonly name: NameClass;
  readonly documentation: string;
  readonly at: Location;
}

export interface ValueDefinition {
  readonly datatype: Datatype;
  readonly literal: string;
  readonly key: string;
  readonly documentation: string;
  readonly at: Location;
}

/**
 * A pattern (section 5, as Clark's “An algorithm for RELAX NG validation” has it), made by `pattern-pool.ts` alone: equal
 * patterns are the same object. The members of a choice are sorted and flat, so that choices are equal however they came
 * about. Attributes of a group stand in an interleave before it: their order says nothing.
 */
export type Pattern = Shape & Common;

type Shape =
  | { readonly kind: 'empty' | 'notAllowed' | 'text' }
  | { readonly kind: 'choice' | 'interleave'; readonly members: readonly Pattern[] }
  | { readonly kind: 'group'; readonly first: Pattern; readonly rest: Pattern }
  | { readonly kind: 'oneOrMore' | 'list'; readonly of: Pattern }
  | { readonly kind: 'attribute'; readonly attribute: AttributeDefinition; readonly of: Pattern }
  | { readonly kind: 'element'; readonly element: ElementDefinition }
  | { readonly kind: 'data'; readonly datatype: Datatype; readonly except: Pattern | undefined }
  | { readonly kind: 'value'; readonly value: ValueDefinition };

interface Common {
  readonly id: number;
  /** Whether it matches nothing at all. */
  readonly nullable: boolean;
  /** Whether data, value or list is in it, outside of attributes and elements. */
  readonly hasData: boolean;
  readonly hasAttributes: boolean;
  /** Whether anything but attributes is in it. */
  readonly hasContent: boolean;
  /** Whether what it matches may depend on more than the text. */
  readonly contextual: boolean;
  readonly memo: Memo;
}

/** What a pattern becomes, remembered. Most of the time a step is the one that was taken last. */
export interface Memo {
  lastElement: NamedStep | undefined;
  lastAttribute: NamedAttributeStep | undefined;
  elements: Map<Name, NamedStep> | undefined;
  attributes: Map<Name, NamedAttributeStep> | undefined;
  attributeNames: ReadonlySet<string> | 'any' | undefined;
  closed: Pattern | undefined;
  text: Pattern | undefined;
  verdicts: Verdicts | undefined;
  enumeration: Enumeration | undefined;
  alone: readonly Pattern[] | undefined;
}

/** Whether the values that were looked at last match, by their hash; a value is kept when it comes again. */
export interface Verdicts {
  readonly hashes: Int32Array;
  readonly values: (string | undefined)[];
  readonly matches: boolean[];
}

/** The members of a choice: the keys of the values of each datatype, and what is no value. */
export interface Enumeration {
  readonly keys: ReadonlyMap<Datatype, ReadonlySet<string>>;
  readonly others: readonly Pattern[];
}

/** What the start tag of a child leads to from one state, or from several that are possible at once. */
export interface Step {
  /** The contents that the child may have. */
  readonly contents: readonly Pattern[];
  readonly returns: readonly Return[];
  /** The number of states before it. */
  readonly states: number;
}

export interface NamedStep {
  readonly name: Name;
  readonly step: Step;
}

/** If the child has the content of this index, the state of that index goes on with `rest`. */
export interface Return {
  readonly content: number;
  readonly state: number;
  readonly rest: Pattern;
}

/** What an attribute leads to: the patterns of its value, and what is left after each. */
export interface AttributeStep {
  readonly values: readonly Pattern[];
  readonly rests: readonly Pattern[];
}

export interface NamedAttributeStep {
  readonly name: Name;
  readonly step: AttributeStep;
}
