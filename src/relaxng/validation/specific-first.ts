import type { Name } from '../name.ts';
import { contains } from '../name-class.ts';
import { compare, possibleAttributes } from '../patterns/expectations.ts';
import type { AttributeDefinition, Pattern } from '../patterns/pattern.ts';
import type { SimpleElement } from '../schema/simple.ts';
import type { Schema } from '../schema.ts';
import { remembered } from './remembered.ts';

/**
 * The attributes that may still come to an element: those that the schema defines within the element before those that it has in
 * common with others. Within the element is between its definition and the next one.
 */
export function specificFirst(
  state: Pattern,
  { namespace, local }: Name,
  { elements }: Schema,
): readonly AttributeDefinition[] {
  return known(state, `${namespace}\n${local}`, () =>
    sorted(
      possibleAttributes(state).map(([attribute]) => attribute),
      elements.filter(({ name }) => contains(name, namespace, local)),
      elements,
    ),
  );
}

const known = remembered<AttributeDefinition>();

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
