import type { AtomicValue, Context, DomNode, Expression } from '../internals.ts';
import { byAll, bySaxon, type Evaluator, type Items, type Kind, NONE } from './evaluation.ts';
import { type ItemTest, isNode, itemTest } from './item-tests.ts';
import { atMostOne, holds } from './static-types.ts';
import { nodeText, textOf } from './strings.ts';

/** What is done to the items of an expression before they are used. */
interface Conversion {
  readonly least: number;
  readonly most: number;
  readonly atomised: boolean;
  readonly asStrings: boolean;
  readonly tests: readonly ItemTest[];
}

const AS_THEY_ARE: Conversion = {
  least: 0,
  most: Number.POSITIVE_INFINITY,
  atomised: false,
  asStrings: false,
  tests: [],
};

/**
 * Atomisation, conversion of what has no type to a string, tests of types and of how many items there are: the compiler wraps one
 * in the other, here all of it is done in one go. Where something is not as it should be, Saxon-JS evaluates it again, to say so.
 */
export const converted: Kind = (expression, evaluator) => {
  const [base, conversion] = gathered(expression, evaluator);
  if (!base || !conversion) return null;
  const { least, most, atomised, asStrings, tests } = conversion;
  const inner = evaluator.of(base);
  if (conversion === AS_THEY_ARE) return inner;
  const saxon = bySaxon(evaluator.saxon(expression), evaluator);
  const convert = converting(conversion, evaluator);
  const one = most === 1;
  const alone = atMostOne(base);
  const changes = atomised || asStrings;

  function all(context: Context): Items {
    const items = inner.all(context);
    if (items.length < least || items.length > most) return saxon.all(context);
    if (items.length === 0) return NONE;
    const made: object[] = changes ? [] : (items as object[]);
    for (const item of items) {
      const value = convert(item);
      if (value === undefined) return saxon.all(context);
      if (changes) made.push(value);
    }
    return made;
  }

  function first(context: Context): object | null {
    let item: object | null;
    if (alone || !one) item = inner.first(context);
    else {
      const items = inner.all(context);
      if (items.length > 1) return saxon.first(context);
      item = items[0] ?? null;
    }
    if (item === null) return least > 0 ? saxon.first(context) : null;
    const value = convert(item);
    return value === undefined ? saxon.first(context) : value;
  }

  function text(context: Context): string {
    if (!(asStrings && alone)) return textOf(first(context));
    const item = inner.first(context);
    if (item !== null && isNode(item) && tests.length === 0) {
      const known = nodeText(item as DomNode);
      if (known !== undefined) return known;
    }
    return textOf(first(context));
  }

  return { ...byAll(all, evaluator), first, text };
};

/** What is converted, and how; nothing where a conversion is not known here. */
function gathered(expression: Expression, evaluator: Evaluator): readonly [Expression?, Conversion?] {
  const [part] = expression.C ?? [];
  const step = part && stepOf(expression, part, evaluator);
  if (!step) return [];
  const [base, inner] = CONVERSIONS.has(part.N) ? gathered(part, evaluator) : [part, AS_THEY_ARE];
  return base && inner ? [base, step(inner)] : [part, step(AS_THEY_ARE)];
}

const CONVERSIONS: ReadonlySet<string> = new Set([
  'check',
  'treat',
  'data',
  'cvUntyped',
  'convert',
  'atomSing',
]);

type Step = (inner: Conversion) => Conversion;

function stepOf(expression: Expression, part: Expression, evaluator: Evaluator): Step | null {
  switch (expression.N) {
    case 'check':
      return cardinality(String(expression['card']));
    case 'treat': {
      const type = String(expression['as']).trim();
      if (holds(part, type)) return (inner) => inner;
      const test = functionTest(type, evaluator) ?? itemTest(type);
      return test && ((inner) => ({ ...inner, tests: [...inner.tests, test] }));
    }
    case 'data':
      return (inner) => ({ ...inner, atomised: true });
    case 'atomSing': {
      const most = cardinality(expression['card'] ? '?' : '1');
      return most && ((inner) => ({ ...most(inner), atomised: true }));
    }
    case 'cvUntyped':
      return expression['to'] === 'AS' ? (inner) => ({ ...inner, asStrings: true }) : null;
    case 'convert':
      return expression['to'] === 'AS' && expression['from'] === 'AZ' && !expression['flags']
        ? (inner) => ({ ...inner, asStrings: true })
        : null;
    default:
      return null;
  }
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

/** Gives undefined for an item that isn’t as it should be. */
function converting(
  { atomised, asStrings, tests }: Conversion,
  { atomic }: Evaluator,
): (item: object) => object | undefined {
  const { string, untypedAtomic } = atomic.XS;
  const value = (item: object): object | undefined => {
    if (!isNode(item)) {
      const { code } = item as Partial<AtomicValue>;
      if (code === undefined) return atomised ? undefined : item;
      return asStrings && (code === 'AZ' || code === 'AU') ? string.fromString(String(item)) : item;
    }
    if (!atomised) return item;
    const text = nodeText(item as DomNode);
    if (text === undefined) return undefined;
    return asStrings ? string.fromString(text) : untypedAtomic.fromString(text);
  };
  if (!atomised && !asStrings) return (item) => (passes(item, tests) ? item : undefined);
  if (tests.length === 0) return value;
  return (item) => {
    const made = value(item);
    return made !== undefined && passes(made, tests) ? made : undefined;
  };
}

function passes(item: object, tests: readonly ItemTest[]): boolean {
  for (const test of tests) if (!test(item)) return false;
  return true;
}
