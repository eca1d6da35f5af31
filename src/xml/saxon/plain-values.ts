import type { Atomic, AtomicValue } from './internals.ts';

const ANY = { test: () => true };

/** Half of a character beyond the first plane: only these are in another order by code points than by UTF-16 units. */
const SURROGATE = /[\uD800-\uDFFF]/;

/**
 * Each atomic value is proved to have a code of its class by a regular expression, strings are divided into characters to be compared,
 * and true is made anew each time. To be called once: none of this is needed.
 */
export function plainValues({ XS }: Atomic): void {
  const string = classOf(XS.string.fromString(''));
  const boolean = classOf(XS.boolean.fromBoolean(true));
  const name = classOf(XS.QName.fromParts('', '', 'name'));
  const numbers = [XS.integer.fromNumber(1), XS.double.fromNumber(1)].map(classOf);
  for (const each of [string, boolean, name, ...numbers]) each.b = () => ANY;
  for (const each of [string, boolean, name]) each.isNumeric = () => false;

  const { equals, compareTo } = string;
  string.equals = function (this: AtomicValue, other: AtomicValue) {
    return classOf(other) === string ? this.value === other.value : equals.call(this, other);
  };
  string.compareTo = function (this: AtomicValue, other: AtomicValue) {
    const [one, two] = [this.value, other.value];
    if (classOf(other) !== string || typeof one !== 'string' || typeof two !== 'string')
      return compareTo.call(this, other);
    if (one === two) return 0;
    if (SURROGATE.test(one) || SURROGATE.test(two)) return compareTo.call(this, other);
    return one < two ? -1 : 1;
  };

  const [yes, no] = [XS.boolean.fromBoolean(true), XS.boolean.fromBoolean(false)];
  XS.boolean.fromBoolean = (value) => (value ? yes : no);
}

function classOf(value: AtomicValue): AtomicValue {
  return Object.getPrototypeOf(value) as AtomicValue;
}
