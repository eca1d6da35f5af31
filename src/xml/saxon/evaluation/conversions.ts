import type { AtomicValue, Context, DomNode } from '../internals.ts';
import { AS_THEY_ARE, type Conversion, gathered } from './conversion.ts';
import { byAll, bySaxon, type Evaluator, type Items, type Kind, NONE } from './evaluation.ts';
import { type ItemTest, isNode } from './item-tests.ts';
import { isAttribute } from './one-step.ts';
import { atMostOne } from './static-types.ts';
import { atomicText, nodeText, textOf } from './strings.ts';

/**
 * Atomisation, conversion to strings, tests of types and of how many items there are: the compiler wraps one in the other, here all
 * of it is done in one go. Where something is not as it should be, Saxon-JS evaluates it again, to say so.
 */
export const converted: Kind = (expression, evaluator) => {
  const found = gathered(expression, evaluator);
  if (!found) return null;
  const [base, conversion] = found;
  const inner = evaluator.of(base);
  if (conversion === AS_THEY_ARE) return inner;
  const { least, most, atomised, strings, tests } = conversion;
  const saxon = bySaxon(evaluator.saxon(expression), evaluator);
  const convert = converting(conversion, evaluator);
  const changes = atomised || strings !== 'none';
  const alone = atMostOne(base);
  const isPlain = atomised && tests.length === 0;
  const ofAttribute = isPlain && isAttribute(base);
  const { string, untypedAtomic } = evaluator.atomic.XS;
  const become = strings === 'none' ? untypedAtomic : string;

  function allOfOne(context: Context): Items {
    if (ofAttribute && inner.truth(context)) return [become.fromString(inner.text(context))];
    const item = inner.first(context);
    if (item === null) return least > 0 ? saxon.all(context) : NONE;
    const value = convert(item);
    return value === undefined ? saxon.all(context) : [value];
  }

  function all(context: Context): Items {
    const items = inner.all(context);
    if (items.length < least || items.length > most) return saxon.all(context);
    if (items.length === 0) return NONE;
    const made: object[] = [];
    for (const item of items) {
      const value = convert(item);
      if (value === undefined) return saxon.all(context);
      if (changes) made.push(value);
    }
    return changes ? made : items;
  }

  function first(context: Context): object | null {
    if (ofAttribute && inner.truth(context)) return become.fromString(inner.text(context));
    let item: object | null;
    if (alone || most > 1) item = inner.first(context);
    else {
      const items = inner.all(context);
      if (items.length > 1) return saxon.first(context);
      item = items[0] ?? null;
    }
    if (item === null) return least > 0 ? saxon.first(context) : null;
    return convert(item) ?? saxon.first(context);
  }

  /** That of a node needs no value. */
  function text(context: Context): string {
    if (ofAttribute && (least === 0 || inner.truth(context))) return inner.text(context);
    const item = alone && isPlain ? inner.first(context) : null;
    const known = item !== null && isNode(item) ? nodeText(item as DomNode) : undefined;
    return known ?? textOf(first(context));
  }

  return { ...byAll(alone ? allOfOne : all, evaluator), first, text };
};

/** Gives undefined for an item that isn’t as it should be. */
function converting(
  { atomised, strings, tests }: Conversion,
  { atomic }: Evaluator,
): (item: object) => object | undefined {
  const { string, untypedAtomic } = atomic.XS;
  const value = (item: object): object | undefined => {
    if (isNode(item)) {
      if (!atomised) return strings === 'none' ? item : undefined;
      const text = nodeText(item as DomNode);
      if (text === undefined) return undefined;
      return strings === 'none' ? untypedAtomic.fromString(text) : string.fromString(text);
    }
    const { code } = item as Partial<AtomicValue>;
    if (code === undefined) return atomised || strings !== 'none' ? undefined : item;
    const becomes =
      strings === 'all' ? code !== 'AS' : strings === 'untyped' && (code === 'AZ' || code === 'AU');
    return becomes ? string.fromString(atomicText(item)) : item;
  };
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
