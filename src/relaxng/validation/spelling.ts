import { nearestAmong } from '../../nearest.ts';
import type { Name } from '../name.ts';
import { namesIn } from '../name-class.ts';
import { possibleAttributes, possibleElements } from '../patterns/expectations.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import { latest } from './latest.ts';

/** Names that could stand somewhere. */
export interface Spelling {
  readonly names: readonly Name[];
  /** Those of which the local name is spelt most like another one, in the same order. */
  near(local: string): readonly Name[];
}

/** Words for which the answer is remembered: documents have the same mistake again and again. */
const MOST = 100;

export function spelling(names: readonly Name[]): Spelling {
  const nearest = nearestAmong(new Set(names.map(({ local }) => local)));
  const answers = new Map<string, readonly Name[]>();

  function find(local: string): readonly Name[] {
    const words = nearest(local);
    return words.length === 0 ? [] : names.filter((each) => words.includes(each.local));
  }

  return {
    names,
    near(local) {
      const known = answers.get(local);
      if (known) return known;
      if (answers.size >= MOST) answers.clear();
      const found = find(local);
      answers.set(local, found);
      return found;
    },
  };
}

/** Where there are more, each attribute that comes leads to a state with as many. */
const MANY = 500;

/** The elements that may come next. */
export const elementNames = ofEach((state: Pattern) =>
  possibleElements(state).flatMap(({ name }) => namesIn(name)),
);

/** The attributes that may still come. */
export const attributeNames = ofEach(
  (state: Pattern) => possibleAttributes(state).flatMap(([{ name }]) => namesIn(name)),
  MANY,
);

/** All elements of a schema. */
export const allNames = ofEach((schema: Schema) => schema.elements.flatMap(({ name }) => namesIn(name)));

function ofEach<T extends object>(
  namesOf: (thing: T) => readonly Name[],
  most = Number.POSITIVE_INFINITY,
): (thing: T) => Spelling {
  const known = latest<T, Spelling>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before;
    const made = spelling(namesOf(thing));
    if (made.names.length <= most) known.set(thing, made);
    return made;
  };
}
