import type { Name } from '../name.ts';
import { contains } from '../name-class.ts';
import { compare } from '../patterns/expectations.ts';
import type { AttributeDefinition } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';

/**
 * Attributes that the schema defines within the element come before those that it has in common with others: between the
 * definition of the element and the next one.
 */
export function specificFirst(
  attributes: readonly AttributeDefinition[],
  { namespace, local }: Name,
  { elements }: Schema,
): readonly AttributeDefinition[] {
  const defined = elements.filter(({ name }) => contains(name, namespace, local));
  const own = attributes.filter((attribute) => {
    const before = defined.filter((element) => compare(element, attribute) < 0);
    return before.some(
      (element) =>
        element.at.file === attribute.at.file &&
        !elements.some((each) => compare(element, each) < 0 && compare(each, attribute) < 0),
    );
  });
  return [...own, ...attributes.filter((attribute) => !own.includes(attribute))];
}
