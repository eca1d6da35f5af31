import type { Expand } from '../content.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import type { Spec } from '../spec.ts';

/** The name of the pattern of an element, class, macro or datatype. */
export function patternName({ ident, prefix }: Spec, schema: ResolvedSchema): string {
  return `${prefix ?? schema.prefix}${ident}`;
}

/** Members of a class one after the other are patterns of their own. */
export function expandedName(spec: Spec, expand: Expand, schema: ResolvedSchema): string {
  const name = patternName(spec, schema);
  return expand === 'alternation' ? name : `${name}_${expand}`;
}

export function classAttributesName(spec: Spec, schema: ResolvedSchema): string {
  return `${patternName(spec, schema)}.attributes`;
}

export function classAttributeName(spec: Spec, ident: string, schema: ResolvedSchema): string {
  return `${patternName(spec, schema)}.attribute.${ident.replaceAll(':', '')}`;
}
