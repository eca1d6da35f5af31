import type { AtomicValue, Context, Expression } from '../internals.ts';
import {
  byAll,
  bySaxon,
  byTruth,
  type Evaluation,
  type Evaluator,
  type Items,
  type Kind,
} from './evaluation.ts';
import { isOneText } from './one-text.ts';
import { isSoMany } from './static-types.ts';

export const CODEPOINT = 'http://www.w3.org/2005/xpath-functions/collation/codepoint';

/** `=` between strings; Saxon-JS compares all else. */
export const general: Kind = (expression, evaluator) => {
  const [left, right] = (expression.C ?? []).map(evaluator.of);
  const { op, comp } = expression;
  if (!left || !right || op !== '=' || !String(comp).endsWith(CODEPOINT)) return null;
  const [one, words] = expression.C as [Expression, Expression];
  const sought = isOneText(one) ? constantTexts(words) : null;
  if (sought) return byTruth((context) => sought.has(left.text(context)), evaluator);
  const saxon = bySaxon(evaluator.saxon(expression), evaluator);
  let ofStrings = true;
  return byTruth((context) => {
    if (ofStrings) {
      const [ones, others] = [left.all(context), right.all(context)];
      if (areStrings(ones) && areStrings(others)) return share(ones, others);
      // Numbers stay numbers.
      ofStrings = false;
    }
    return saxon.truth(context);
  }, evaluator);
};

function areStrings(items: Items): boolean {
  for (const item of items) {
    const { code } = item as AtomicValue;
    if (code !== 'AS' && code !== 'AZ') return false;
  }
  return true;
}

function share(ones: Items, others: Items): boolean {
  for (const one of ones) {
    const { value } = one as AtomicValue;
    for (const other of others) if ((other as AtomicValue).value === value) return true;
  }
  return false;
}

/** A string compared with a constant. */
export const withString: Kind = (expression, evaluator) => {
  const [part] = (expression.C ?? []).map(evaluator.of);
  const { op, comp, val } = expression;
  const equal = op === 'eq' || op === '=';
  if (!part || !(equal || op === 'ne' || op === '!=')) return null;
  if (comp !== undefined && !String(comp).endsWith(CODEPOINT)) return null;
  const comparison = valueComparison(expression, evaluator, (context) => {
    const items = part.all(context);
    const [item] = items;
    if (items.length !== 1 || !areStrings(items)) return undefined;
    return ((item as AtomicValue).value === val) === equal;
  });
  const [compared] = expression.C as [Expression];
  // Of nothing the text is empty, and nothing is equal to it.
  if (!isOneText(compared) || !(isSoMany(compared, '1') || (equal && val !== ''))) return comparison;
  return { ...comparison, truth: (context) => (part.text(context) === val) === equal };
};

/** The words of a list of constants; null where there is anything else, or an empty one. */
function constantTexts(expression: Expression): ReadonlySet<string> | null {
  const parts = expression.N === 'sequence' ? (expression.C ?? []) : [expression];
  const words = parts.map((part) => (part.N === 'str' ? String(part['val']) : ''));
  return words.every((word) => word !== '') ? new Set(words) : null;
}

/** `eq` and `ne` between strings; Saxon-JS compares all else. */
export const values: Kind = (expression, evaluator) => {
  const [left, right] = (expression.C ?? []).map(evaluator.of);
  const { op, comp } = expression;
  if (!left || !right || !(op === 'eq' || op === 'ne') || !String(comp).endsWith(CODEPOINT)) return null;
  return valueComparison(expression, evaluator, (context) => {
    const [ones, others] = [left.all(context), right.all(context)];
    const [one, other] = [ones[0], others[0]];
    if (ones.length !== 1 || others.length !== 1 || !areStrings(ones) || !areStrings(others))
      return undefined;
    return ((one as AtomicValue).value === (other as AtomicValue).value) === (op === 'eq');
  });
};

function valueComparison(
  expression: Parameters<Kind>[0],
  evaluator: Evaluator,
  compare: (context: Context) => boolean | undefined,
): Evaluation {
  const saxon = bySaxon(evaluator.saxon(expression), evaluator);
  const { boolean } = evaluator.atomic.XS;
  return {
    ...byAll((context) => {
      const known = compare(context);
      return known === undefined ? saxon.all(context) : [boolean.fromBoolean(known)];
    }, evaluator),
    truth: (context) => compare(context) ?? saxon.truth(context),
  };
}
