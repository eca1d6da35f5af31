import { XML_NAMESPACE } from '../../xml/tree.ts';

/** What the meaning of a value may depend on (RELAX NG section 2). */
export interface ValueContext {
  /** The namespace that a prefix stands for; the default one for the empty prefix. */
  namespaceOf(prefix: string): string | undefined;
  isUnparsedEntity(name: string): boolean;
}

export const NO_CONTEXT: ValueContext = {
  namespaceOf: (prefix) => (prefix === '' ? '' : prefix === 'xml' ? XML_NAMESPACE : undefined),
  isUnparsedEntity: () => false,
};

/** A datatype with its parameters. */
export interface Datatype {
  /** The URI of its library, its name there, and its parameters: as the schema calls it. */
  readonly library: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** In words, with its article: “a date”. */
  readonly noun: string;
  /** The expression that it has to match besides. */
  readonly form: string | undefined;
  /** How a value is written, for what looks quite different: `1960-06-28`. */
  readonly example: string | undefined;
  /** Why a literal does not belong to it, in words; undefined if it does. */
  problem(literal: string, context: ValueContext): string | undefined;
  /** Equal values have equal keys; undefined if the literal does not belong to the type. */
  key(literal: string, context: ValueContext): string | undefined;
  /** Whether the context matters. */
  readonly contextual: boolean;
  /** Whether every literal belongs to it. */
  readonly any: boolean;
  /** Its part in RELAX NG DTD Compatibility, section 5. */
  readonly id: IdType | undefined;
  /** All literals, where they are few. */
  readonly literals: readonly string[];
}

export type IdType = 'ID' | 'IDREF' | 'IDREFS';

export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** A parameter that can't be: `index` is its place in the list. */
export interface ParameterProblem {
  readonly index: number;
  readonly message: string;
}

/** A datatype before it gets its parameters. */
export type DatatypeMaker = (parameters: readonly Parameter[]) => Datatype | ParameterProblem;
