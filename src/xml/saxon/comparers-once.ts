import type { Comparer, Internals } from './internals.ts';

/** The ways that depend on nothing else: the others name a collation, which the stylesheet may bring. */
const ALONE = /^(?:NC|QUNC|DblSC|CCC|EQC|CAVC|DecSC|GAC|AtSC|CalVC)(?:\||$)/;

/** How items are compared is worked out from its name, which is divided for it, at each comparison. To be called once: it is kept. */
export function compareOnce({ Compare }: Internals): void {
  const comparerOf = Compare.be;
  const known = new Map<string, Comparer>();
  Compare.be = (way, context) => {
    const before = known.get(way);
    if (before) return before;
    const made = comparerOf(way, context);
    if (ALONE.test(way)) known.set(way, made);
    return made;
  };
}
