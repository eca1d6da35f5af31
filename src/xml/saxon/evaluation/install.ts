import type { Atomic, Context, Expression, Internals, Iterator, Push } from '../internals.ts';
import { bySaxon, type Evaluation, type Making } from './evaluation.ts';
import { KINDS } from './kinds.ts';
import { PUSH_KINDS, pushAll, type Writing } from './output.ts';

const EVALUATION = Symbol('evaluation');
const PUSH = Symbol('push');
interface Known extends Expression {
  [EVALUATION]?: Evaluation;
  [PUSH]?: Push;
}

class Shaped implements Evaluation {
  readonly all;
  readonly first;
  readonly truth;
  readonly text;
  readonly find;
  constructor({ all, first, truth, text, find }: Evaluation) {
    this.all = all;
    this.first = first;
    this.truth = truth;
    this.text = text;
    this.find = find;
  }
}

export function evaluating(internals: Internals, atomic: Atomic): (sef: Expression) => void {
  const { Iter, Expr, Push } = internals;
  const making: Making = {
    internals,
    atomic,
    of(expression: Known) {
      const known = expression[EVALUATION];
      if (known) return known;
      const made = KINDS.get(expression.N)?.(expression, making) ?? bySaxon(making.saxon(expression), making);
      const shaped = new Shaped(made);
      expression[EVALUATION] = shaped;
      return shaped;
    },
    saxon(expression) {
      let own: ((context: Context) => Iterator) | undefined;
      return (context) => {
        if (!own) {
          const { ELAB } = expression;
          expression.ELAB = undefined;
          own = Expr.elaborate(expression);
          if (ELAB) expression.ELAB = ELAB;
        }
        return own(context);
      };
    },
  };

  const writing: Writing = {
    ...making,
    saxonPush,
    pushOf(expression: Known) {
      const known = expression[PUSH];
      if (known) return known;
      const made = PUSH_KINDS.get(expression.N)?.(expression, writing) ?? own(expression);
      expression[PUSH] = made;
      return made;
    },
  };

  const BY_SAXON = new Set([
    'analyzeString',
    'applyImports',
    'applyT',
    'att',
    'break',
    'callT',
    'choose',
    'comment',
    'compAtt',
    'compElem',
    'copy',
    'copyOf',
    'doc',
    'elem',
    'empty',
    'forEach',
    'forEachGroup',
    'iterate',
    'let',
    'nextIteration',
    'nextMatch',
    'procInst',
    'sequence',
    'sourceDoc',
    'useAS',
    'valueOf',
  ]);
  function own(expression: Expression): Push {
    if (KINDS.has(expression.N) && !BY_SAXON.has(expression.N)) return pushAll(making.of(expression));
    return saxonPush(expression);
  }

  function saxonPush(expression: Expression): Push {
    const { PUSH: before } = expression;
    expression.PUSH = undefined;
    const push = Push.elaborateForPush(expression);
    if (before) expression.PUSH = before;
    return push;
  }

  function prepare(expression: Expression): void {
    if (expression.N === 'p.genNode') return;
    if (KINDS.has(expression.N)) {
      let evaluation: Evaluation | undefined;
      expression.ELAB = (context) => {
        evaluation ??= making.of(expression);
        return Iter.ForArray(evaluation.all(context));
      };
    }
    if (PUSH_KINDS.has(expression.N)) {
      let push: Push | undefined;
      expression.PUSH = (context, output) => {
        push ??= writing.pushOf(expression);
        push(context, output);
      };
    }
    for (const child of expression.C ?? []) prepare(child);
  }
  return prepare;
}
