import { fold } from './fold.ts';

/** For sorting: by code units, for the collations of a machine change with its version. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A name as lists are sorted, and as a search takes it: small letters without accents and signs, so that Łukasz stands beside Lukas. */
export function folded(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}\p{M} ]/gu, '');
}
