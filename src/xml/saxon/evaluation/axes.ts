import { after } from '../../dom.ts';
import { holdsNodes } from '../axes.ts';
import type { DomNode, Expression } from '../internals.ts';
import { filtered, toAttributes, type Walk } from './attributes.ts';
import { type Evaluator, type Items, type Kind, NONE } from './evaluation.ts';
import { always, type ItemTest, itemTest } from './item-tests.ts';
import { fromContextItem, type Step } from './steps.ts';
import { textOf } from './strings.ts';

const ATTRIBUTE = 2;

/** A way from node to node: the first, and the one after another. */
interface Way {
  first(node: DomNode): DomNode | null;
  next(at: DomNode, node: DomNode): DomNode | null;
}

/** An attribute has one, though it is no child of it. */
export function parentOf(node: DomNode): DomNode | null {
  return node.nodeType === ATTRIBUTE ? (node.parent ?? null) : node.parentNode;
}

const self = (node: DomNode) => node;
const alone = () => null;

const WAYS: ReadonlyMap<string, Way> = new Map(
  Object.entries({
    self: { first: self, next: alone },
    parent: { first: parentOf, next: alone },
    ancestor: { first: parentOf, next: parentOf },
    'ancestor-or-self': { first: self, next: parentOf },
    child: {
      first: ({ firstChild }: DomNode) => firstChild,
      next: ({ nextSibling }: DomNode) => nextSibling,
    },
    descendant: { first: ({ firstChild }: DomNode) => firstChild, next: after<DomNode> },
    'descendant-or-self': { first: self, next: after<DomNode> },
  }),
);

/** Where a way leads down, Saxon-JS leaves out some nodes of a document. */
const DOWN: ReadonlySet<string> = new Set(['child', 'descendant', 'descendant-or-self']);

/** A step along an axis, with its test (XPath 3.1, 3.3.2). */
export const axis: Kind = (expression, evaluator) => {
  const step = stepAlong(expression, evaluator);
  return step && fromContextItem(step, expression, evaluator);
};

export function stepAlong(expression: Expression, evaluator: Evaluator): Step | null {
  if (expression.name === 'attribute') return toAttributes(expression, evaluator);
  const test = itemTest(String(expression['nodeTest'] ?? 'N'));
  const walk = evaluator.internals.DomUtils.Ch[expression.name];
  if (!test || !walk) return null;
  const way = WAYS.get(expression.name);
  const down = DOWN.has(expression.name);

  function all(node: DomNode): Items {
    if (!way || (down && !holdsNodes(node))) return filtered(walk as Walk, node, test as ItemTest);
    let items: object[] | undefined;
    for (let at = way.first(node); at; at = way.next(at, node))
      if ((test as ItemTest)(at)) {
        if (items) items.push(at);
        else items = [at];
      }
    return items ?? NONE;
  }

  function find(node: DomNode, passes: ItemTest): object | null {
    if (!way || (down && !holdsNodes(node)))
      return filtered(walk as Walk, node, test as ItemTest).find(passes) ?? null;
    for (let at = way.first(node); at; at = way.next(at, node))
      if ((test as ItemTest)(at) && passes(at)) return at;
    return null;
  }

  return {
    ...{ all, find },
    truth: (node) => find(node, always) !== null,
    text: (node) => textOf(find(node, always)),
  };
}
