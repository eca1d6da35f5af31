import type { Part } from '../customise/parts.ts';
import type { Library, Specs } from '../library.ts';
import type { Place } from '../place.ts';
import type { Constraint } from '../spec.ts';

/** One schemaSpec with all that it is made of: complete, in the order of its sources. */
export interface ResolvedSchema {
  readonly ident: string;
  /** The namespace of its elements, unless they name another one. */
  readonly namespace: string;
  /** Stands before the names of patterns. */
  readonly prefix: string;
  /** The idents of the elements that a document may begin with. */
  readonly start: readonly string[];
  /** The language of its documentation: a BCP 47 tag. */
  readonly language: string;
  /** What anyElement leaves out if it says nothing: namespaces, and names with a prefix. */
  readonly defaultExceptions: readonly string[];
  readonly specs: Specs;
  /** Constraints that belong to no specification. */
  readonly constraints: readonly Constraint[];
  readonly library: Library;
  /** Which part of the ODD brought an element in. */
  readonly by: ReadonlyMap<string, Part>;
  /** Of the ODD: its title, its file, and where the schemaSpec stands. */
  readonly title: string;
  readonly file: string;
  readonly at: Place;
}
