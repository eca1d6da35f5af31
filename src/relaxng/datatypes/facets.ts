import { NO_CONTEXT } from './datatype.ts';
import type { TypeSpec } from './type-spec.ts';
import { collapse, normalise } from './white-space.ts';

/** Says why a value, or its literal, does not fit: words that follow the value. */
export type Facet<V> = (value: V, literal: string) => string | undefined;

type Bound = 'minInclusive' | 'maxInclusive' | 'minExclusive' | 'maxExclusive';

const BOUNDS: Readonly<Record<Bound, readonly [holds: (order: number) => boolean, words: string]>> = {
  minInclusive: [(order) => order >= 0, 'is less than the least allowed,'],
  maxInclusive: [(order) => order <= 0, 'is more than the most allowed,'],
  minExclusive: [(order) => order > 0, 'is not more than'],
  maxExclusive: [(order) => order < 0, 'is not less than'],
};

/** The facet of a parameter other than `pattern` (XML Schema part 2, section 4.3), or why there is none. */
export function makeFacet<V>(spec: TypeSpec<V>, name: string, written: string): Facet<V> | string {
  switch (name) {
    case 'length':
    case 'minLength':
    case 'maxLength':
      return lengthFacet(spec, name, written);
    case 'totalDigits':
    case 'fractionDigits':
      return digitsFacet(spec, name, written);
    case 'minInclusive':
    case 'maxInclusive':
    case 'minExclusive':
    case 'maxExclusive':
      return boundFacet(spec, name, written);
    case 'enumeration':
      return 'RELAX NG has no parameter “enumeration”: write a choice of values.';
    case 'whiteSpace':
      return 'RELAX NG has no parameter “whiteSpace”: take another type.';
    default:
      return `“${name}” is no parameter of ${spec.name}.`;
  }
}

function count(written: string): number | undefined {
  const text = collapse(written);
  return /^\+?\d+$/.test(text) ? Number(text) : undefined;
}

function lengthFacet<V>(spec: TypeSpec<V>, name: string, written: string): Facet<V> | string {
  const { length } = spec;
  if (!length) return `Values of ${spec.name} have no length, so “${name}” says nothing.`;
  const limit = count(written);
  if (limit === undefined) return `“${written}” is no length: a number without sign was expected.`;
  return (value) => {
    const actual = length(value);
    if (name !== 'maxLength' && actual < limit)
      return `is too short: ${actual} where ${name === 'length' ? 'exactly' : 'at least'} ${limit} was expected`;
    if (name !== 'minLength' && actual > limit)
      return `is too long: ${actual} where ${name === 'length' ? 'exactly' : 'at most'} ${limit} was expected`;
    return undefined;
  };
}

function digitsFacet<V>(spec: TypeSpec<V>, name: string, written: string): Facet<V> | string {
  const { digits } = spec;
  if (!digits) return `“${name}” is for decimal numbers, not for ${spec.name}.`;
  const limit = count(written);
  if (limit === undefined || (name === 'totalDigits' && limit === 0))
    return `“${written}” is no number of digits.`;
  return (value) => {
    const { total, fraction } = digits(value);
    const actual = name === 'totalDigits' ? total : fraction;
    if (actual <= limit) return undefined;
    return `has ${actual} digits${name === 'totalDigits' ? '' : ' after the point'}, at most ${limit} are allowed`;
  };
}

function boundFacet<V>(spec: TypeSpec<V>, name: Bound, written: string): Facet<V> | string {
  const { compare } = spec;
  if (!compare) return `Values of ${spec.name} have no order, so “${name}” says nothing.`;
  const limit = spec.read(normalise(written, spec.whiteSpace), NO_CONTEXT);
  if ('invalid' in limit) return `“${written}” is not ${spec.noun}.`;
  const [holds, words] = BOUNDS[name];
  return (value) => {
    const order = compare(value, limit.value);
    return order !== undefined && holds(order) ? undefined : `${words} ${collapse(written)}`;
  };
}
