import type { Problems } from '../problems.ts';
import { inheritance } from './inheritance.ts';
import type { ResolvedSchema } from './schema.ts';

/** Reports what is wrong with a schema as a whole. */
export function checkSchema(schema: ResolvedSchema, problems: Problems): void {
  const { attributesOf } = inheritance(schema, problems);
  for (const spec of [...schema.specs.class.values(), ...schema.specs.element.values()]) attributesOf(spec);
}
