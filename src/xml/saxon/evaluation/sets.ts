import type { Items, Kind, Making } from './evaluation.ts';
import { byAll } from './evaluation.ts';
import { isNode } from './item-tests.ts';

/** Nodes in the order of the document, each once. */
export const inOrder: Kind = ({ C }, making) => {
  const [base] = (C ?? []).map(making.of);
  if (!base) return null;
  const { DomUtils, Iter } = making.internals;
  return {
    ...byAll((context) => {
      const items = base.all(context);
      return items.length < 2 ? items : DomUtils.Vc(Iter.ForArray([...items])).expand();
    }, making),
    truth: (context) => {
      const item = base.first(context);
      return item !== null && (isNode(item) || base.truth(context));
    },
  };
};

export const union: Kind = ({ C }, making) =>
  ofTwo(C, making, (one, other, { Iter, DomUtils }) => {
    if (one.length === 0) return other;
    if (other.length === 0) return one;
    return new Iter.vl(Iter.ForArray(one), Iter.ForArray(other), DomUtils.fb).expand();
  });

export const except: Kind = ({ C }, making) =>
  ofTwo(C, making, (one, other, { Iter, DomUtils }) => {
    if (one.length === 0 || other.length === 0) return one;
    return new Iter.Qk(Iter.ForArray(one), Iter.ForArray(other), DomUtils.fb).expand();
  });

function ofTwo(
  parts: Parameters<Kind>[0]['C'],
  making: Making,
  merge: (one: Items, other: Items, internals: Making['internals']) => Items,
): ReturnType<Kind> {
  const [one, other] = (parts ?? []).map(making.of);
  if (!one || !other) return null;
  return byAll((context) => merge(one.all(context), other.all(context), making.internals), making);
}
