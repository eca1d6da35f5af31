import type { Name } from '../name.ts';
import { contains } from '../name-class.ts';
import { compare, possibleAttributes } from '../patterns/expectations.ts';
import type { AttributeDefinition, Pattern } from '../patterns/pattern.ts';
import type { SimpleElement } from '../schema/simple.ts';
import type { Schema } from '../schema.ts';

/**
 * The attributes that may still come to an element: those that the schema defines within the element before those that it has in
 * common with others. Within the element is between its definition and the next one.
 */
export function specificFirst(
  state: Pattern,
  { namespace, local }: Name,
  { elements }: Schema,
): readonly AttributeDefinition[] {
  let ofState = known.get(state);
  if (!ofState || ofState.size > MOST) {
    ofState = new Map();
    known.set(state, ofState);
  }
  const key = `${namespace}\n${local}`;
  const found =
    ofState.get(key) ??
    sorted(
      possibleAttributes(state).map(([attribute]) => attribute),
      elements.filter(({ name }) => contains(name, namespace, local)),
      elements,
    );
  if (found.length <= MANY) ofState.set(key, found);
  return found;
}

/** Where there are more, each attribute that comes leads to a state with a list as long. */
const MANY = 500;

/** The same is asked for each finding. */
const known = new WeakMap<Pattern, Map<string, readonly AttributeDefinition[]>>();

/** Elements of different names for which one state is remembered. */
const MOST = 100;

function sorted(
  attributes: readonly AttributeDefinition[],
  holders: readonly SimpleElement[],
  elements: readonly SimpleElement[],
): readonly AttributeDefinition[] {
  const own = new Set<AttributeDefinition>();
  for (const element of holders) {
    let next: SimpleElement | undefined;
    for (const each of elements)
      if (compare(element, each) < 0 && (!next || compare(each, next) < 0)) next = each;
    for (const attribute of attributes) {
      const after = element.at.file === attribute.at.file && compare(element, attribute) < 0;
      if (after && !(next && compare(next, attribute) < 0)) own.add(attribute);
    }
  }
  return [...own, ...attributes.filter((attribute) => !own.has(attribute))];
}
