import type { Problems } from '../problems.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkKeys } from './check-keys.ts';
import { checkNames } from './check-names.ts';
import { checkOccurrence } from './check-occurrence.ts';
import { checkedInheritance } from './inheritance.ts';
import type { ResolvedSchema } from './schema.ts';

/** Reports what is wrong with a schema as a whole, once everything is in its place. */
export function checkSchema(schema: ResolvedSchema, problems: Problems): void {
  checkNames(schema, problems);
  checkKeys(schema, problems);
  const { attributesOf } = checkedInheritance(schema, problems);
  for (const spec of [...schema.specs.class.values(), ...schema.specs.element.values()]) attributesOf(spec);
  checkConstraints(schema, problems);
  checkOccurrence(schema, problems);
}
