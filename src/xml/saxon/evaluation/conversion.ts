import type { AtomicValue, Expression } from '../internals.ts';
import type { Evaluator } from './evaluation.ts';
import { type ItemTest, itemTest } from './item-tests.ts';
import { holds, isSoMany, isTyped } from './static-types.ts';

/** What is done to the items of an expression before they are used. */
export interface Conversion {
  readonly least: number;
  readonly most: number;
  readonly atomised: boolean;
  /** Which atomic values become strings. */
  readonly strings: 'none' | 'untyped' | 'all';
  /** What the results must be. */
  readonly tests: readonly ItemTest[];
}

export const AS_THEY_ARE: Conversion = {
  least: 0,
  most: Number.POSITIVE_INFINITY,
  atomised: false,
  strings: 'none',
  tests: [],
};

/** Adds what one expression does to what those within it do; null where that can’t be done in one go. */
type Step = (inner: Conversion) => Conversion | null;

const CONVERSIONS: ReadonlySet<string> = new Set([
  'check',
  'treat',
  'data',
  'cvUntyped',
  'convert',
  'atomSing',
]);

/** What is converted, and how; nothing where a conversion is not known here. */
export function gathered(
  expression: Expression,
  evaluator: Evaluator,
): readonly [base: Expression, conversion: Conversion] | undefined {
  const [part] = expression.C ?? [];
  const step = part && stepOf(expression, part, evaluator);
  if (!step) return undefined;
  const [base, inner] = (CONVERSIONS.has(part.N) && gathered(part, evaluator)) || [part, AS_THEY_ARE];
  const whole = step(inner);
  if (whole) return [base, whole];
  const alone = step(AS_THEY_ARE);
  return alone ? [part, alone] : undefined;
}

function stepOf(expression: Expression, part: Expression, evaluator: Evaluator): Step | null {
  switch (expression.N) {
    case 'check': {
      const card = String(expression['card']);
      return isSoMany(part, card) ? asItIs : cardinality(card);
    }
    case 'treat': {
      const type = String(expression['as']).trim();
      if (holds(part, type)) return asItIs;
      const test = functionTest(type, evaluator) ?? itemTest(type);
      return test && ((inner) => ({ ...inner, tests: [...inner.tests, test] }));
    }
    case 'data':
      return isTyped(part) ? asItIs : unlessTested((inner) => ({ ...inner, atomised: true }));
    case 'atomSing': {
      const card = expression['card'] ? '?' : '1';
      if (isTyped(part) && isSoMany(part, card)) return asItIs;
      const counted = cardinality(card);
      return counted && unlessTested((inner) => counted({ ...inner, atomised: true }));
    }
    case 'cvUntyped':
      // What is an address becomes a string.
      if (isTyped(part) && !holds(part, 'AU')) return asItIs;
      if (expression['to'] !== 'AS') return (inner) => ({ ...inner, tests: [...inner.tests, isNotUntyped] });
      return unlessTested((inner) => ({ ...inner, strings: inner.strings === 'all' ? 'all' : 'untyped' }));
    case 'convert':
      if (expression['to'] !== 'AS' || expression['flags']) return null;
      return holds(part, 'AS') ? asItIs : unlessTested((inner) => ({ ...inner, strings: 'all' }));
    default:
      return null;
  }
}

const asItIs: Step = (inner) => inner;

/** What is untyped Saxon-JS converts, to whatever it is to be. */
const isNotUntyped: ItemTest = (item) => (item as Partial<AtomicValue>).code !== 'AZ';

/** What was tested is no more what it was. */
function unlessTested(step: Step): Step {
  return (inner) => (inner.tests.length > 0 ? null : step(inner));
}

function cardinality(card: string): Step | null {
  if (card === '*') return (inner) => inner;
  if (!/^[?1+]$/.test(card)) return null;
  const least = card === '?' ? 0 : 1;
  const most = card === '+' ? Number.POSITIVE_INFINITY : 1;
  return (inner) => ({ ...inner, least: Math.max(inner.least, least), most: Math.min(inner.most, most) });
}

function functionTest(type: string, { internals }: Evaluator): ItemTest | null {
  if (type === 'F') return (item) => internals.Expr.Bd(item);
  if (type === 'FM') return (item) => internals.Expr.pe(item);
  return null;
}
