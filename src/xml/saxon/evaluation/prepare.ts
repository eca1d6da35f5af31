import type { Atomic, Context, Expression, Internals, Iterator, Push } from '../internals.ts';
import { bySaxon, type Evaluation, type Evaluator, evenly } from './evaluation.ts';
import { EVALUATED, WRITTEN } from './kinds.ts';
import { noteTypes } from './known-types.ts';
import { pushItems, type Writer } from './writing.ts';

const EVALUATION = Symbol('evaluation');
const PUSH = Symbol('push');

interface Known extends Expression {
  [EVALUATION]?: Evaluation;
  [PUSH]?: Push;
}

/**
 * Saxon-JS evaluates an expression to an iterator that asks the iterators of its parts, item by item. Here the kinds of expressions
 * that are evaluated most give lists, or at once the first item, whether there is one, or its text: that takes half of the time.
 * Gives back how a stylesheet is prepared, before it runs for the first time: Saxon-JS asks an expression for its ELAB or its PUSH
 * before it makes one. What is not known here, or goes wrong, is evaluated by Saxon-JS.
 */
export function evaluating(internals: Internals, atomic: Atomic): (stylesheet: Expression) => void {
  const { Iter, Expr, Push: Pushing } = internals;

  const evaluator: Evaluator = {
    internals,
    atomic,
    of(expression: Known) {
      const known = expression[EVALUATION];
      if (known) return known;
      prepareBeside(expression);
      const own = EVALUATED.get(expression.N)?.(expression, evaluator);
      const made = evenly(own ?? bySaxon(evaluator.saxon(expression), evaluator));
      expression[EVALUATION] = made;
      return made;
    },
    saxon(expression) {
      let evaluate: ((context: Context) => Iterator) | undefined;
      return (context) => {
        evaluate ??= elaborated(expression);
        return evaluate(context);
      };
    },
  };

  const writer: Writer = {
    ...evaluator,
    pushOf(expression: Known) {
      const known = expression[PUSH];
      if (known) return known;
      prepareBeside(expression);
      const made = WRITTEN.get(expression.N)?.(expression, writer) ?? otherPush(expression);
      expression[PUSH] = made;
      return made;
    },
    saxonPush(expression) {
      let push: Push | undefined;
      return (context, output) => {
        push ??= elaboratedPush(expression);
        push(context, output);
      };
    },
  };

  function otherPush(expression: Expression): Push {
    const { N } = expression;
    return EVALUATED.has(N) && !WRITTEN.has(N)
      ? pushItems(evaluator.of(expression))
      : elaboratedPush(expression);
  }

  function elaborated(expression: Expression): (context: Context) => Iterator {
    const { ELAB } = expression;
    expression.ELAB = undefined;
    // What is an instruction it writes, and takes what was written.
    prepareWriting(expression);
    for (const part of expression.C ?? []) prepare(part);
    const evaluate = Expr.elaborate(expression);
    if (ELAB) expression.ELAB = ELAB;
    return evaluate;
  }

  function elaboratedPush(expression: Expression): Push {
    const { PUSH: before } = expression;
    expression.PUSH = undefined;
    for (const part of expression.C ?? []) prepare(part);
    const push = Pushing.elaborateForPush(expression);
    if (before) expression.PUSH = before;
    return push;
  }

  /** Of an expression that is known here its parts are prepared when it is first evaluated. */
  function prepare(expression: Expression): void {
    const { N, C } = expression;
    // Saxon-JS changes such a pattern while it makes it ready.
    if (N === 'p.genNode') return;
    const [evaluated, written] = [EVALUATED.has(N), WRITTEN.has(N)];
    if (evaluated) {
      let evaluation: Evaluation | undefined;
      expression.ELAB ??= (context) => {
        evaluation ??= evaluator.of(expression);
        return Iter.ForArray(evaluation.all(context));
      };
    }
    prepareWriting(expression);
    if (!evaluated && !written) for (const part of C ?? []) prepare(part);
  }

  function prepareWriting(expression: Expression): void {
    if (!WRITTEN.has(expression.N)) return;
    let push: Push | undefined;
    expression.PUSH ??= (context, output) => {
      push ??= writer.pushOf(expression);
      push(context, output);
    };
  }

  /** What an expression has beside its parts, as the parameters of a call: Saxon-JS evaluates it. */
  function prepareBeside({ C }: Expression): void {
    for (const part of C ?? []) if (!EVALUATED.has(part.N) && !WRITTEN.has(part.N)) prepare(part);
  }
  return (stylesheet) => {
    noteTypes(stylesheet);
    prepare(stylesheet);
  };
}
