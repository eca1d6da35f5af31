import type { XdmMap } from '../internals.ts';
import { byAll, type Kind } from './evaluation.ts';

/** `map?key`; Saxon-JS looks up in arrays. */
export const lookup: Kind = (expression, making) => {
  const [base, key] = (expression.C ?? []).map(making.of);
  if (!base || !key || expression['tuple'] !== undefined) return null;
  const saxon = making.saxon(expression);
  const { Expr } = making.internals;
  return byAll((context) => {
    const [maps, keys] = [base.all(context), key.all(context)];
    const [map] = maps;
    if (maps.length !== 1 || keys.length !== 1 || !map || !Expr.pe(map)) return saxon(context).expand();
    return (map as XdmMap).get(keys[0] as object);
  }, making);
};
