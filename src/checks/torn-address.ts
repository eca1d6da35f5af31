import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Pointer } from '../document/pointers.ts';

export const isWeb = ({ token }: Pointer) => /^https?:\/\//i.test(token);

/** What stands behind an address of the web, and is no file, belongs to that address: a list of pointers is divided by spaces. */
export function tornFrom(
  { range: { end } }: Pointer,
  { token, range, exact, attribute }: Pointer,
): Omit<Diagnostic, 'location'> | undefined {
  if (token.includes('#') || /\.xml$/i.test(token)) return undefined;
  const fix: Fix = {
    title: 'Write %20 for the space',
    edits: [{ range: { start: end, end: range.start }, text: '%20' }],
    safe: false,
  };
  return {
    code: 'reference/web-address',
    severity: 'warning',
    message: `@${attribute.name} “${token}” stands behind an address of the web, and no such file exists: an address can’t hold a space`,
    hint: 'If it belongs to the address, write %20 for the space before it.',
    ...(exact && { fix }),
  };
}
