import type { Context, DomNode, Expression } from '../internals.ts';
import { casesOf } from './cases.ts';
import { byTruth, type Evaluation, type Evaluator, type Kind, nothing } from './evaluation.ts';
import { isNode } from './item-tests.ts';

export const and: Kind = ({ C }, evaluator) => {
  const [one, other] = (C ?? []).map(evaluator.of);
  if (!one || !other) return null;
  return byTruth((context) => one.truth(context) && other.truth(context), evaluator);
};

export const or: Kind = (expression, evaluator) => {
  const names = namesAsked(expression);
  if (names) return byNames(names, evaluator.of((expression.C ?? [])[0] as Expression), evaluator);
  const { C } = expression;
  const [one, other] = (C ?? []).map(evaluator.of);
  if (!one || !other) return null;
  return byTruth((context) => one.truth(context) || other.truth(context), evaluator);
};

/** `if`, `xsl:choose`. */
export const choose: Kind = (expression, evaluator) => {
  const { conditions, results, otherwise } = casesOf(expression, evaluator, evaluator.of, nothing(evaluator));
  const chosen = (context: Context): Evaluation => {
    for (let at = 0; at < conditions.length; at++)
      if ((conditions[at] as Evaluation).truth(context)) return results[at] as Evaluation;
    return otherwise;
  };
  return {
    all: (context) => chosen(context).all(context),
    first: (context) => chosen(context).first(context),
    truth: (context) => chosen(context).truth(context),
    text: (context) => chosen(context).text(context),
    find: (context, test) => chosen(context).find(context, test),
  };
};

type Names = ReadonlyMap<string, string>;

/** The names of elements that `self::a or self::b or …` asks for: local names with their namespace. */
function namesAsked(expression: Expression): Names | null {
  const names = new Map<string, string>();
  function gather({ N, C, name, nodeTest }: Expression): boolean {
    if (N === 'or') return (C ?? []).every(gather);
    const [, uri, local] = (N === 'axis' && name === 'self' && ONE_NAME.exec(String(nodeTest))) || [];
    if (uri === undefined || local === undefined || (names.get(local) ?? uri) !== uri) return false;
    names.set(local, uri);
    return true;
  }
  return gather(expression) ? names : null;
}

const ONE_NAME = /^\*?NE nQ\{([^}]*)\}([^*]+)$/;

function byNames(names: Names, one: Evaluation, evaluator: Evaluator): Evaluation {
  return byTruth((context) => {
    const item = context.focus?.current;
    // Saxon-JS says what is wrong where there is no node.
    if (!item || !isNode(item)) return one.truth(context);
    const { nodeType, localName, namespaceURI } = item as DomNode;
    return nodeType === 1 && names.get(localName) === (namespaceURI ?? '');
  }, evaluator);
}
