import type { AtomicValue, DomNode } from '../internals.ts';
import type { Called } from './called.ts';
import { byAll, byOne, bySaxon, byText, byTruth, type Kind, NONE } from './evaluation.ts';
import { isNode } from './item-tests.ts';
import { joinedContent } from './joined.ts';
import { isAttribute } from './one-step.ts';
import { contains, containsToken, startsWith, substringAfter, substringBefore } from './parts-of-strings.ts';
import { sort } from './sorting.ts';
import { atomicText, nodeText, normalised, textOf } from './strings.ts';

const exists: Called = (part, _, _saxon, evaluator) =>
  byTruth((context) => part.first(context) !== null, evaluator);

const empty: Called = (part, _, _saxon, evaluator) =>
  byTruth((context) => part.first(context) === null, evaluator);

const not: Called = (part, _, _saxon, evaluator) => byTruth((context) => !part.truth(context), evaluator);

const boolean: Called = (part, _, _saxon, evaluator) => byTruth((context) => part.truth(context), evaluator);

const concat: Called = (first, rest, _, evaluator) =>
  byText((context) => {
    let text = first.text(context);
    for (const part of rest) text += part.text(context);
    return text;
  }, evaluator);

const string: Called = (part, _, saxon, evaluator, { C }) =>
  C?.[0] && isAttribute(C[0])
    ? byText(part.text, evaluator)
    : byText((context) => {
        const item = part.first(context);
        if (item === null) return '';
        const known = isNode(item) ? nodeText(item as DomNode) : valueText(item as Partial<AtomicValue>);
        return known ?? textOf(saxon.first(context));
      }, evaluator);

/** Undefined of a map, an array, a function, which have no string. */
function valueText(item: Partial<AtomicValue>): string | undefined {
  return item.code === undefined ? undefined : atomicText(item);
}

const stringJoin: Called = (parts, [between], saxon, evaluator, expression) => {
  const content = joinedContent(expression.C?.[0], evaluator);
  if (content)
    return byText(
      (context) => content(context, between ? between.text(context) : '') ?? saxon.text(context),
      evaluator,
    );
  return byText((context) => {
    const items = parts.all(context);
    if (items.length === 1) return atomicText(items[0] as object);
    return items.map(atomicText).join(between ? between.text(context) : '');
  }, evaluator);
};

const data: Called = (part, _, saxon, evaluator) =>
  byAll((context) => {
    const items = part.all(context);
    return items.every(isAtomic) ? items : saxon.all(context);
  }, evaluator);

function isAtomic(item: Partial<AtomicValue>): boolean {
  return item.code !== undefined;
}

const count: Called = (part, _, _saxon, evaluator) =>
  byOne((context) => evaluator.atomic.XS.integer.fromNumber(part.all(context).length), evaluator);

const reverse: Called = (part, _, _saxon, evaluator) => ({
  ...byAll((context) => {
    const items = part.all(context);
    return items.length < 2 ? items : [...items].reverse();
  }, evaluator),
  truth: part.truth,
});

const localName: Called = (part, _, saxon, evaluator) =>
  byText((context) => {
    const node = part.first(context) as DomNode | null;
    if (node === null) return '';
    return node.nodeType === 1 ? node.localName : textOf(saxon.first(context));
  }, evaluator);

const normalizeSpace: Called = (part, _, _saxon, evaluator) =>
  byText((context) => normalised(part.text(context)), evaluator);

const tokenize: Called = (part, rest, saxon, evaluator) => {
  if (rest.length > 0) return saxon;
  const { string: strings } = evaluator.atomic.XS;
  return byAll((context) => {
    const text = normalised(part.text(context));
    return text === '' ? NONE : text.split(' ').map((word) => strings.fromString(word));
  }, evaluator);
};

const CALLED: ReadonlyMap<string, Called> = new Map(
  Object.entries({
    exists,
    empty,
    not,
    boolean,
    concat,
    string,
    'string-join': stringJoin,
    count,
    data,
    reverse,
    'local-name': localName,
    'normalize-space': normalizeSpace,
    tokenize,
    sort,
    contains,
    'contains-token': containsToken,
    'starts-with': startsWith,
    'substring-before': substringBefore,
    'substring-after': substringAfter,
  }),
);

/** A function of XPath (Functions and Operators 3.1). */
export const builtIn: Kind = (expression, evaluator) => {
  const [first, ...rest] = (expression.C ?? []).map(evaluator.of);
  const parts = first ? [first, ...rest] : [];
  const { Expr } = evaluator.internals;
  const name = { local: expression.name };
  const saxon = bySaxon((context) => {
    const given = parts.map((part) => part.all(context));
    return Expr.tj(name, given, context, expression);
  }, evaluator);
  const called = CALLED.get(expression.name);
  return first && called ? called(first, rest, saxon, evaluator, expression) : saxon;
};
