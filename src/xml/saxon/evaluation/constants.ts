import { byAll, byTruth, type Evaluation, type Evaluator, type Kind, nothing } from './evaluation.ts';

function constant(item: object, evaluator: Evaluator): Evaluation {
  const items = [item];
  const text = String(item);
  return { ...byAll(() => items, evaluator), first: () => item, text: () => text };
}

export const string: Kind = ({ val }, evaluator) =>
  constant(evaluator.atomic.XS.string.fromString(String(val)), evaluator);

export const integer: Kind = ({ val }, evaluator) => {
  const number = Number(val);
  return Number.isSafeInteger(number)
    ? constant(evaluator.atomic.XS.integer.fromNumber(number), evaluator)
    : null;
};

export const yes: Kind = (_, evaluator) => byTruth(() => true, evaluator);

export const no: Kind = (_, evaluator) => byTruth(() => false, evaluator);

export const empty: Kind = (_, evaluator) => nothing(evaluator);
