import type { DomNode } from '../internals.ts';
import { byAll, type Items, type Kind } from './evaluation.ts';

const TEXT = 3;
const CDATA = 4;

/** A text node of a value. */
export const textNode: Kind = (expression, evaluator) => {
  const [part] = (expression.C ?? []).map(evaluator.of);
  if (!part) return null;
  const { xc: documentOf } = evaluator.internals.DomUtils;
  return {
    ...byAll((context) => [documentOf(context.resultDocument).createTextNode(part.text(context))], evaluator),
    text: part.text,
  };
};

/** Text nodes that stand beside each other become one, and empty ones are left out (XSLT 3.0, 5.7.2). */
export const adjacentTexts: Kind = ({ C }, evaluator) => {
  const [part] = (C ?? []).map(evaluator.of);
  return part ? byAll((context) => merged(part.all(context)), evaluator) : null;
};

export function merged(items: Items): Items {
  if (!items.some(isText)) return items;
  const kept: object[] = [];
  let before: DomNode | undefined;
  for (const item of items) {
    if (!isText(item)) {
      before = undefined;
      kept.push(item);
    } else if (item.nodeValue !== '') {
      if (before) kept.pop();
      before = before
        ? (item.ownerDocument?.createTextNode(`${before.nodeValue}${item.nodeValue}`) as DomNode)
        : item;
      kept.push(before);
    }
  }
  return kept;
}

function isText(item: object): item is DomNode {
  const { nodeType } = item as DomNode;
  return nodeType === TEXT || nodeType === CDATA;
}
