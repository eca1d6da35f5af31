import type { DomNode, Expression } from '../internals.ts';
import { byTruth, type Evaluation, type Evaluator, type Kind, NONE } from './evaluation.ts';
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

/** Conditions, each followed by what it leads to. */
export const choose: Kind = ({ C }, evaluator) => {
  const parts = (C ?? []).map(evaluator.of);
  const cases: (readonly [Evaluation, Evaluation])[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2)
    cases.push([parts[at] as Evaluation, parts[at + 1] as Evaluation]);
  return {
    all: (context) => {
      for (const [condition, result] of cases) if (condition.truth(context)) return result.all(context);
      return NONE;
    },
    first: (context) => {
      for (const [condition, result] of cases) if (condition.truth(context)) return result.first(context);
      return null;
    },
    truth: (context) => {
      for (const [condition, result] of cases) if (condition.truth(context)) return result.truth(context);
      return false;
    },
    text: (context) => {
      for (const [condition, result] of cases) if (condition.truth(context)) return result.text(context);
      return '';
    },
    find: (context, test) => {
      for (const [condition, result] of cases)
        if (condition.truth(context)) return result.find(context, test);
      return null;
    },
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
