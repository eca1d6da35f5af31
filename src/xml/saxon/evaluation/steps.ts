import type { Context, DomNode, Expression } from '../internals.ts';
import { bySaxon, type Evaluation, type Evaluator, type Items, NONE } from './evaluation.ts';
import { always, type ItemTest, isNode } from './item-tests.ts';

/** What a step leads to from a node. */
export interface Step {
  all(node: DomNode): Items;
  find(node: DomNode, passes: ItemTest): object | null;
  truth(node: DomNode): boolean;
  /** That of the first node. */
  text(node: DomNode): string;
}

/** From the context item: `whole` is what Saxon-JS evaluates to say what is wrong where that is no node. */
export function fromContextItem(step: Step, whole: Expression, evaluator: Evaluator): Evaluation {
  return fromNode(({ focus }) => focus?.current ?? NOWHERE, step, whole, evaluator);
}

/** From the one node, if any, that is given. */
export function fromNode(
  from: (context: Context) => object | null,
  step: Step,
  whole: Expression,
  evaluator: Evaluator,
): Evaluation {
  const saxon = bySaxon(evaluator.saxon(whole), evaluator);
  return {
    all: (context) => {
      const node = from(context);
      if (node === null) return NONE;
      return isNode(node) ? step.all(node) : saxon.all(context);
    },
    first: (context) => {
      const node = from(context);
      if (node === null) return null;
      return isNode(node) ? step.find(node, always) : saxon.first(context);
    },
    truth: (context) => {
      const node = from(context);
      if (node === null) return false;
      return isNode(node) ? step.truth(node) : saxon.truth(context);
    },
    text: (context) => {
      const node = from(context);
      if (node === null) return '';
      return isNode(node) ? step.text(node) : saxon.text(context);
    },
    find: (context, passes) => {
      const node = from(context);
      if (node === null) return null;
      return isNode(node) ? step.find(node, passes) : saxon.find(context, passes);
    },
  };
}

/** What is no node. */
const NOWHERE = {};
