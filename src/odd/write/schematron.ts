import type { ResolvedSchema } from '../resolved/schema.ts';
export function writeSchematron(_schema: ResolvedSchema): string {
  return '';
}
