import { byAll, byTruth, type Kind } from './evaluation.ts';

/** `some … satisfies` is decided by the first item that does, `every … satisfies` by the first that doesn’t. */
function quantified(decides: boolean): Kind {
  return ({ C, slot }, evaluator) => {
    const [base, condition] = (C ?? []).map(evaluator.of);
    if (!base || !condition) return null;
    const at = Number(slot);
    return byTruth((context) => {
      for (const item of base.all(context)) {
        context.localVars[at] = [item];
        if (condition.truth(context) === decides) return decides;
      }
      return !decides;
    }, evaluator);
  };
}

export const someOf = quantified(true);
export const everyOf = quantified(false);

/** `for … return`. */
export const forOf: Kind = ({ C, slot }, evaluator) => {
  const [base, result] = (C ?? []).map(evaluator.of);
  if (!base || !result) return null;
  const at = Number(slot);
  return byAll((context) => {
    const all: object[] = [];
    for (const item of base.all(context)) {
      context.localVars[at] = [item];
      for (const each of result.all(context)) all.push(each);
    }
    return all;
  }, evaluator);
};
