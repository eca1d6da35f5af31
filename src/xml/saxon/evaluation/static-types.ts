import type { Expression } from '../internals.ts';

const ONE_AT_MOST: ReadonlySet<string> = new Set([
  'dot',
  'first',
  'attVal',
  'str',
  'int',
  'subscript',
  'true',
  'false',
]);

/** Whether an expression gives no more than one item: what the compiler found, or what its kind says. */
export function atMostOne({ N, sType, name, nodeTest }: Expression): boolean {
  if (ONE_AT_MOST.has(N)) return true;
  if (typeof sType === 'string' && /^[01?]/.test(sType)) return true;
  if (N !== 'axis') return false;
  return (
    name === 'self' ||
    name === 'parent' ||
    (name === 'attribute' && / nQ\{[^}]*\}[^*]/.test(String(nodeTest)))
  );
}

/** Whether all items of an expression are surely of a type, `N` or `NE` or `AS`. */
export function holds({ N, sType, nodeTest, type }: Expression, asked: string): boolean {
  const known = String(
    sType ?? (N === 'axis' ? nodeTest : undefined) ?? (N === 'dot' ? type : undefined) ?? '',
  ).replace(/^[01?*+]/, '');
  if (asked === 'N') return known.startsWith('N');
  return known === asked || (asked === 'NE' && known.startsWith('NE '));
}
