import type { IdType, ValueContext } from './datatype.ts';
import type { WhiteSpace } from './white-space.ts';

export type Read<V> = { readonly value: V } | { readonly invalid: string };

/** A datatype of XML Schema part 2 whose values are of type V. */
export interface TypeSpec<V> {
  readonly name: string;
  /** With its article: “a date”. */
  readonly noun: string;
  readonly whiteSpace: WhiteSpace;
  /** How a value is written: it is told where a literal is wrong for no other reason. */
  readonly example?: string;
  /** The value of a literal whose white space is normalised, or why it has none: “month 13”. */
  read(literal: string, context: ValueContext): Read<V>;
  /** Equal values have equal keys. */
  key(value: V): string;
  /** Less than, equal to or greater than 0; undefined if neither. Types without it have no order. */
  readonly compare?: (one: V, other: V) => number | undefined;
  /** In the units of section 4.3.1. Types without it have no length. */
  readonly length?: (value: V) => number;
  /** Types without it have no digits to count (sections 4.3.11 and 4.3.12). */
  readonly digits?: (value: V) => { readonly total: number; readonly fraction: number };
  readonly contextual?: boolean;
  /** Whether every literal has a value. */
  readonly any?: boolean;
  readonly id?: IdType;
  readonly literals?: readonly string[];
}
