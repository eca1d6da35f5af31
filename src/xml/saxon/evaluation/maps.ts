import type { Expression, XdmMap } from '../internals.ts';
import { byAll, bySaxon, type Evaluation, type Evaluator, type Kind } from './evaluation.ts';
import { isNode } from './item-tests.ts';
import { isOneText } from './one-text.ts';
import { isSoMany } from './static-types.ts';

const APPLY = 'Q{http://saxon.sf.net/}apply';

/** `map?key`; Saxon-JS looks up in arrays. */
export const lookup: Kind = (expression, evaluator) => {
  const [base, key] = (expression.C ?? []).map(evaluator.of);
  if (!base || !key || expression['tuple'] !== undefined) return null;
  const saxon = evaluator.saxon(expression);
  const { Expr } = evaluator.internals;
  return byAll((context) => {
    const [maps, keys] = [base.all(context), key.all(context)];
    const [map] = maps;
    const [first] = keys;
    if (maps.length !== 1 || keys.length !== 1 || !map || !Expr.pe(map) || !isKey(first))
      return saxon(context).expand();
    return (map as XdmMap).get(first);
  }, evaluator);
};

/** A function of maps or arrays, or one of Saxon’s own. */
export const otherFunction: Kind = (expression, evaluator) => {
  const name = evaluator.atomic.XS.QName.fromEQName(expression.name);
  if (name.local === 'schedule-action') return null;
  const parts = (expression.C ?? []).map(evaluator.of);
  const { Expr } = evaluator.internals;
  const saxon = bySaxon((context) => {
    const given = parts.map((part) => part.all(context));
    return Expr.uj(name, given, context, expression);
  }, evaluator);
  return expression.name === APPLY ? applied(expression, evaluator, saxon) : saxon;
};

/** `$map(key)`: a map is a function of its keys. */
function applied({ C }: Expression, evaluator: Evaluator, saxon: Evaluation): Evaluation {
  const [called, given] = C ?? [];
  const [keyed, ...more] = given?.N === 'arrayBlock' ? (given.C ?? []) : [];
  if (!called || !keyed || more.length > 0) return saxon;
  const [map, key] = [evaluator.of(called), evaluator.of(keyed)];
  const { Expr } = evaluator.internals;
  const isByText = isOneText(keyed) && isSoMany(keyed, '1');
  return byAll((context) => {
    const item = map.first(context);
    if (item === null || !Expr.pe(item)) return saxon.all(context);
    const found = isByText ? (item as XdmMap).ofString?.(key.text(context)) : undefined;
    if (found) return found;
    const [first, ...others] = key.all(context);
    return isKey(first) && others.length === 0 ? (item as XdmMap).get(first) : saxon.all(context);
  }, evaluator);
}

/** Of a node its value is the key, of which Saxon-JS takes care. */
const isKey = (item: unknown): item is object => typeof item === 'object' && item !== null && !isNode(item);
