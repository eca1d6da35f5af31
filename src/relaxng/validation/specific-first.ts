import type { Name } from '../name.ts';
import { contains } from '../name-class.ts';
import { compare } from '../patterns/expectations.ts';
import type { AttributeDefinition } from '../patterns/pattern.ts';
import type { SimpleElement } from '../schema/simple.ts';
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
  const own = new Set<AttributeDefinition>();
  for (const element of elements) {
    if (!contains(element.name, namespace, local)) continue;
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
