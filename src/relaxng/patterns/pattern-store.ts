import type { Datatype } from '../datatypes/datatype.ts';
import { EFFORT_PER_EVENT, MOST_AT_ONCE, MOST_EFFORT, TooComplex } from './limits.ts';
import type { AttributeDefinition, ElementDefinition, Pattern, ValueDefinition } from './pattern.ts';
import { type Identity, noMemo, patternTable } from './pattern-table.ts';

/** Keeps patterns, and counts what they cost: in memory, and in time. */
export interface PatternStore {
  /** The pattern of this identity; its fields are worked out if there is none yet. */
  intern(identity: Identity, fields: (identity: Identity) => Fields): Pattern;
  /** That a pattern came out of something else than what it is made of. */
  alias(identity: Identity, make: () => Pattern): Pattern;
  /** How many patterns, members of them and remembered steps could be forgotten. */
  size(): number;
  /** To be called for each step that is remembered, with the number of its parts. */
  remembered(parts: number): void;
  /** What is made in it is never forgotten: the patterns of the schema itself. */
  keep<T>(make: () => T): T;
  /** Lets go of all patterns but those that are kept, and of all steps. */
  forget(): void;
  /** To be called for each pattern that is visited for a new step; ends what would take too long. */
  spend(effort: number): void;
  /** A document begins: nothing is spent yet. */
  begin(): void;
  /** An element or attribute is done: its share of the effort is given back. */
  relieve(): void;
}

const LEAF = {
  nullable: false,
  hasData: false,
  hasAttributes: false,
  hasContent: true,
  contextual: false,
  members: undefined as readonly Pattern[] | undefined,
  first: undefined as Pattern | undefined,
  rest: undefined as Pattern | undefined,
  of: undefined as Pattern | undefined,
  attribute: undefined as AttributeDefinition | undefined,
  element: undefined as ElementDefinition | undefined,
  datatype: undefined as Datatype | undefined,
  except: undefined as Pattern | undefined,
  value: undefined as ValueDefinition | undefined,
};

export type Fields = Partial<typeof LEAF>;

export function patternStore(): PatternStore {
  const table = patternTable();
  let keeping = 0;
  let ids = 0;
  let weight = 0;
  let spent = 0;

  function grow(parts: number): void {
    weight += parts;
    if (weight > MOST_AT_ONCE) throw new TooComplex('Too many patterns at once.');
  }

  function spend(effort: number): void {
    spent += effort;
    if (spent > MOST_EFFORT) throw new TooComplex('Too many patterns are visited.');
  }

  function intern(identity: Identity, fields: (identity: Identity) => Fields): Pattern {
    const known = table.find(identity, keeping > 0);
    if (known) return known;
    if (keeping === 0) grow(1 + identity.members.length);
    // All patterns have the same fields, so that reading them is fast; that they are those of the kind is seen to above.
    const pattern = {
      ...LEAF,
      ...fields(identity),
      kind: identity.kind,
      id: ids++,
      memo: noMemo(),
    } as Pattern;
    table.add(identity, pattern, keeping > 0);
    return pattern;
  }

  return {
    intern,
    alias(identity, make) {
      const known = table.find(identity, keeping > 0);
      if (known) return known;
      const made = make();
      table.add(identity, made, keeping > 0);
      if (keeping === 0) grow(1);
      return made;
    },
    size: () => weight,
    remembered: grow,
    keep(make) {
      keeping++;
      try {
        return make();
      } finally {
        keeping--;
      }
    },
    forget() {
      table.forget();
      weight = 0;
    },
    spend,
    begin() {
      spent = 0;
    },
    relieve() {
      if (spent > 0) spent -= EFFORT_PER_EVENT;
    },
  };
}
