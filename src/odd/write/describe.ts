import type { ResolvedSchema } from '../resolved/schema.ts';
export interface SchemaDescription {
  readonly ident: string;
}
export function describeSchema({ ident }: ResolvedSchema): SchemaDescription {
  return { ident };
}
