import type { Constraint, Kind, Spec } from './spec.ts';

export type Specs = Readonly<Record<Kind, ReadonlyMap<string, Spec>>>;

/** What an ODD may choose from: the TEI, or another ODD. */
export interface Library {
  /** Its file, as messages show it. */
  readonly file: string;
  readonly specs: Specs;
  readonly modules: ReadonlySet<string>;
  /** Where each specification stands among the others: `element p` → 1017. */
  readonly order: ReadonlyMap<string, number>;
  /** Constraints that belong to no specification. */
  readonly constraints: readonly Constraint[];
  /** What this was chosen from itself, if it was. */
  readonly beyond: Library | undefined;
  /** The files whose specifications are taken as they are: the source of the TEI, and ODDs that others take from. */
  readonly given: ReadonlySet<string>;
  /** Who made it and on which terms it may be used: the text of its edition and availability. */
  readonly edition: string;
}

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  element: 'element',
  class: 'class',
  macro: 'macro',
  data: 'datatype',
};

export function emptySpecs(): Record<Kind, Map<string, Spec>> {
  return { element: new Map(), class: new Map(), macro: new Map(), data: new Map() };
}

/** A specification of a library, or of what that was chosen from. */
export function knownSpec(library: Library, kind: Kind, ident: string): Spec | undefined {
  return library.specs[kind].get(ident) ?? (library.beyond && knownSpec(library.beyond, kind, ident));
}

/** The source of the TEI at the end of a chain. */
export function teiOf(library: Library): Library {
  return library.beyond ? teiOf(library.beyond) : library;
}
