import { byAll, byTruth, type Kind } from './evaluation.ts';

export const someOf: Kind = ({ C, slot }, evaluator) => {
  const [base, condition] = (C ?? []).map(evaluator.of);
  if (!base || !condition) return null;
  const at = Number(slot);
  return byTruth((context) => {
    for (const item of base.all(context)) {
      context.localVars[at] = [item];
      if (condition.truth(context)) return true;
    }
    return false;
  }, evaluator);
};

export const everyOf: Kind = ({ C, slot }, evaluator) => {
  const [base, condition] = (C ?? []).map(evaluator.of);
  if (!base || !condition) return null;
  const at = Number(slot);
  return byTruth((context) => {
    for (const item of base.all(context)) {
      context.localVars[at] = [item];
      if (!condition.truth(context)) return false;
    }
    return true;
  }, evaluator);
};

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
