import { byAll, byTruth, type Evaluation, type Kind, type Making, NONE } from './evaluation.ts';

function constant(item: object, making: Making): Evaluation {
  const items = [item];
  const text = String(item);
  return { ...byAll(() => items, making), first: () => item, text: () => text };
}

export const string: Kind = ({ val }, making) =>
  constant(making.atomic.XS.string.fromString(String(val)), making);

export const integer: Kind = ({ val }, making) =>
  constant(making.atomic.XS.integer.fromNumber(Number(val)), making);

export const yes: Kind = (_, making) => byTruth(() => true, making);

export const no: Kind = (_, making) => byTruth(() => false, making);

export const empty: Kind = (_, making) => byAll(() => NONE, making);
