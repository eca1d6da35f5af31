import type { Evaluator, Items, Kind } from './evaluation.ts';
import { byAll } from './evaluation.ts';
import { isNode } from './item-tests.ts';
import { onlyAxis } from './one-step.ts';

/** Axes whose nodes come in the order of the document. */
const FORWARD: ReadonlySet<string> = new Set([
  'self',
  'parent',
  'child',
  'attribute',
  'descendant',
  'descendant-or-self',
  'following-sibling',
]);

/** Nodes in the order of the document, each once. */
export const inOrder: Kind = ({ C }, evaluator) => {
  const [part] = C ?? [];
  if (!part) return null;
  const base = evaluator.of(part);
  if (FORWARD.has(onlyAxis(part)?.name ?? '')) return base;
  const { DomUtils, Iter } = evaluator.internals;
  return {
    ...byAll((context) => {
      const items = base.all(context);
      return items.length < 2 ? items : DomUtils.Vc(Iter.ForArray([...items])).expand();
    }, evaluator),
    truth: (context) => {
      const item = base.first(context);
      return item !== null && (isNode(item) || base.truth(context));
    },
  };
};

export const union: Kind = ({ C }, evaluator) =>
  ofTwo(C, evaluator, (one, other, { Iter, DomUtils }) => {
    if (one.length === 0) return other;
    if (other.length === 0) return one;
    return new Iter.vl(Iter.ForArray(one), Iter.ForArray(other), DomUtils.fb).expand();
  });

export const except: Kind = ({ C }, evaluator) =>
  ofTwo(C, evaluator, (one, other, { Iter, DomUtils }) => {
    if (one.length === 0 || other.length === 0) return one;
    return new Iter.Qk(Iter.ForArray(one), Iter.ForArray(other), DomUtils.fb).expand();
  });

function ofTwo(
  parts: Parameters<Kind>[0]['C'],
  evaluator: Evaluator,
  merge: (one: Items, other: Items, internals: Evaluator['internals']) => Items,
): ReturnType<Kind> {
  const [one, other] = (parts ?? []).map(evaluator.of);
  if (!one || !other) return null;
  return byAll((context) => merge(one.all(context), other.all(context), evaluator.internals), evaluator);
}
