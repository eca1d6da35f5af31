import type { AtomicValue } from '../internals.ts';
import { byOne, type Kind } from './evaluation.ts';

/** Digits of a number that is exact. */
const DIGITS = /^[0-9]{1,15}$/;

/** `xs:integer(…)` of digits or of an integer; Saxon-JS casts all else. */
export const cast: Kind = (expression, evaluator) => {
  const [part] = (expression.C ?? []).map(evaluator.of);
  if (!part || expression['as'] !== 'ADI' || !String(expression['flags']).includes('a')) return null;
  const saxon = evaluator.saxon(expression);
  const { integer } = evaluator.atomic.XS;
  return byOne((context) => {
    const { code, value } = (part.first(context) ?? {}) as Partial<AtomicValue>;
    const isText = (code === 'AS' || code === 'AZ') && DIGITS.test(String(value));
    return isText ? integer.fromNumber(Number(value)) : saxon(context).next();
  }, evaluator);
};

const SUMS: ReadonlyMap<unknown, (one: number, other: number) => number> = new Map([
  ['i+i', (one, other) => one + other],
  ['i-i', (one, other) => one - other],
]);

/** Sums and differences of integers. */
export const sum: Kind = (expression, evaluator) => {
  const [left, right] = (expression.C ?? []).map(evaluator.of);
  const calculate = SUMS.get(expression['calc']);
  if (!left || !right || !calculate) return null;
  const saxon = evaluator.saxon(expression);
  const { integer } = evaluator.atomic.XS;
  return byOne((context) => {
    const [one, other] = [numberOf(left.first(context)), numberOf(right.first(context))];
    const result = calculate(one, other);
    return Number.isSafeInteger(result) ? integer.fromNumber(result) : saxon(context).next();
  }, evaluator);
};

/** Of what is no integer, not a number. */
function numberOf(item: object | null): number {
  return (item as AtomicValue | null)?.code === 'ADI' ? Number(item) : Number.NaN;
}
