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
 * patterns are the same object. The members of choice and interleave are sorted and flat, so that these are equal however
 * they came about.
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
  /** Whether what it matches may depend on more than the text. */
  readonly contextual: boolean;
  /** Patterns in it, each counted as often as it stands. */
  readonly size: number;
  readonly memo: Memo;
}

/** What a pattern becomes, remembered. */
export interface Memo {
  elements: Map<Name, Step> | undefined;
  attributes: Map<Name, AttributeStep> | undefined;
  closed: Pattern | undefined;
  text: Pattern | undefined;
  matches: Map<string, boolean> | undefined;
  alone: readonly Pattern[] | undefined;
}

/** What the start tag of a child leads to from one state, or from several that are possible at once. */
export interface Step {
  /** The contents that the child may have. */
  readonly contents: readonly Pattern[];
  readonly returns: readonly Return[];
  /** The number of states before it. */
  readonly states: number;
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
