import type { AtomicValue, DomNode, XdmMap } from '../internals.ts';
import {
  byAll,
  bySaxon,
  byText,
  byTruth,
  type Evaluation,
  type Kind,
  type Making,
  NONE,
} from './evaluation.ts';
import { isNode } from './item-tests.ts';
import { nodeText, normalised, textOf } from './strings.ts';

type OfFunction = (parts: readonly Evaluation[], making: Making, saxon: Evaluation) => Evaluation | null;

const FUNCTIONS: ReadonlyMap<string, OfFunction> = new Map(
  Object.entries<OfFunction>({
    exists: ([part], making) => (part && byTruth((context) => part.first(context) !== null, making)) || null,
    empty: ([part], making) => (part && byTruth((context) => part.first(context) === null, making)) || null,
    not: ([part], making) => (part && byTruth((context) => !part.truth(context), making)) || null,
    boolean: ([part], making) => (part && byTruth((context) => part.truth(context), making)) || null,
    concat: (parts, making) => byText((context) => parts.map((part) => part.text(context)).join(''), making),
    string: ([part], making, saxon) =>
      (part &&
        byText((context) => {
          const item = part.first(context);
          if (item === null) return '';
          if (isNode(item)) return nodeText(item as DomNode) ?? textOf(saxon.first(context));
          return (item as Partial<AtomicValue>).code === undefined
            ? textOf(saxon.first(context))
            : String(item);
        }, making)) ||
      null,
    'string-join': ([parts, between], making) =>
      (parts &&
        byText((context) => {
          const items = parts.all(context);
          const sign = between ? between.text(context) : '';
          if (items.length === 1) return String(items[0]);
          return items.map(String).join(sign);
        }, making)) ||
      null,
    'local-name': ([part], making, saxon) =>
      (part &&
        byText((context) => {
          const item = part.first(context) as DomNode | null;
          if (item === null) return '';
          return item.nodeType === 1 ? item.localName : textOf(saxon.first(context));
        }, making)) ||
      null,
    tokenize: ([part, separator], making) =>
      (part &&
        !separator &&
        byAll((context) => {
          const text = normalised(part.text(context));
          return text === '' ? NONE : text.split(' ').map((word) => making.atomic.XS.string.fromString(word));
        }, making)) ||
      null,
    'normalize-space': ([part], making) =>
      (part && byText((context) => normalised(part.text(context)), making)) || null,
  }),
);

/** A function of XPath. */
export const builtIn: Kind = (expression, making) => {
  const parts = (expression.C ?? []).map(making.of);
  const { Expr } = making.internals;
  const called = { local: expression.name };
  const saxon = bySaxon(
    (context) =>
      Expr.tj(
        called,
        parts.map((part) => part.all(context)),
        context,
        expression,
      ),
    making,
  );
  return FUNCTIONS.get(expression.name)?.(parts, making, saxon) ?? saxon;
};

/** A function of maps or arrays, or one of Saxon’s own. */
export const otherFunction: Kind = (expression, making) => {
  const name = making.atomic.XS.QName.fromEQName(expression.name);
  if (name.local === 'schedule-action') return null;
  const parts = (expression.C ?? []).map(making.of);
  const { Expr } = making.internals;
  const saxon = bySaxon(
    (context) =>
      Expr.uj(
        name,
        parts.map((part) => part.all(context)),
        context,
        expression,
      ),
    making,
  );
  return expression.name === APPLY ? ofMap(expression, making, saxon) : saxon;
};

const APPLY = 'Q{http://saxon.sf.net/}apply';

/** `$map(key)`: a map is a function of its keys. */
function ofMap({ C }: Parameters<Kind>[0], making: Making, saxon: Evaluation): Evaluation {
  const [called, given] = C ?? [];
  const [keyed, ...more] = given?.N === 'arrayBlock' ? (given.C ?? []) : [];
  if (!called || !keyed || more.length > 0) return saxon;
  const [map, key] = [making.of(called), making.of(keyed)];
  const { Expr } = making.internals;
  return byAll((context) => {
    const item = map.first(context);
    const keys = item !== null && Expr.pe(item) ? key.all(context) : NONE;
    return keys.length === 1 ? (item as XdmMap).get(keys[0] as object) : saxon.all(context);
  }, making);
}
