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
