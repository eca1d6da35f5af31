import type { Expression } from './internals.ts';

interface Primed extends Expression {
  parentNode?: Expression;
  PRIMED?: boolean;
}

/**
 * Before Saxon-JS runs a stylesheet for the first time it tells each node what it stands in, and compares a checksum of all
 * characters: a quarter of the time that the first view of a process takes. A stylesheet that was compiled here is as the compiler wrote it.
 */
export function prime(stylesheet: Primed): void {
  tellParents(stylesheet);
  stylesheet.PRIMED = true;
}

function tellParents(parent: Primed): void {
  for (const child of (parent.C ?? []) as readonly Primed[]) {
    child.parentNode = parent;
    tellParents(child);
  }
}
