/**
 * A schema as JSON. Patterns are known by their place in `nodes`, where parts come before what is made of them; only the contents
 * of elements, which may hold themselves, are apart.
 */
export interface Frozen {
  readonly files: readonly string[];
  readonly namespaces: readonly string[];
  readonly types: readonly FrozenType[];
  readonly nodes: readonly FrozenNode[];
  /** Where each element, attribute and value is defined, in their order, `PLACE` numbers for each: no more is ever told. */
  readonly places: readonly number[];
  /** The content of each node that is an element, in their order. */
  readonly contents: readonly number[];
  readonly start: number;
  readonly elements: readonly number[];
  /** Whether identifiers are checked. */
  readonly ids: boolean;
}

/** Library, name, and the names and values of its parameters in turn. */
export type FrozenType = readonly [library: string, name: string, ...parameters: readonly string[]];

/** The numbers are those of nodes, and of types. A key that is the literal itself is left out. */
export type FrozenNode =
  | readonly ['empty' | 'notAllowed' | 'text']
  | readonly ['choice' | 'group' | 'interleave', ...members: readonly number[]]
  | readonly ['oneOrMore' | 'list', number]
  | readonly ['attribute', name: FrozenName, documentation: string, of: number]
  | readonly ['element', name: FrozenName, documentation: string]
  | readonly ['data', type: number, except: number]
  | readonly ['value', type: number, literal: string, documentation: string, key?: string];

/** The first number is that of a namespace; a name class of several is a list. */
export type FrozenName =
  | readonly [namespace: number, local: string]
  | readonly ['nsName', namespace: number, except?: FrozenName]
  | readonly ['anyName', except?: FrozenName]
  | readonly ['nameChoice', members: readonly FrozenName[]];

/** File, line, column and offset of the beginning; lines from there, column, and offset from there of the end. */
export const PLACE = 7;

/** Where there is no such node. */
export const NONE = -1;

/** Whether its place is kept. */
export const hasPlace = ({ kind }: { readonly kind: string }) =>
  kind === 'element' || kind === 'attribute' || kind === 'value';
