import type { TypeSpec } from './type-spec.ts';

const FORM = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const SPECIAL: ReadonlyMap<string, number> = new Map([
  ['INF', Number.POSITIVE_INFINITY],
  ['-INF', Number.NEGATIVE_INFINITY],
  ['NaN', Number.NaN],
]);

/** `float` and `double` (XML Schema part 2, sections 3.2.4 and 3.2.5). */
export function floatingType(name: string, round: (value: number) => number): TypeSpec<number> {
  return {
    name,
    noun: `a number (${name})`,
    whiteSpace: 'collapse',
    read(literal) {
      const special = SPECIAL.get(literal);
      if (special !== undefined) return { value: special };
      if (FORM.test(literal)) return { value: round(Number(literal)) };
      if (/^[+-]?(?:inf|infinity|nan)$/i.test(literal)) return { invalid: 'write INF, -INF or NaN' };
      if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(literal))
        return { invalid: 'write its digits without commas' };
      return { invalid: literal.includes(',') ? 'the decimal sign is a point' : '' };
    },
    key: (value) => (Object.is(value, -0) ? '-0' : String(value)),
    compare: (one, other) =>
      Number.isNaN(one) || Number.isNaN(other)
        ? Number.isNaN(one) && Number.isNaN(other)
          ? 0
          : undefined
        : one < other
          ? -1
          : one > other
            ? 1
            : 0,
  };
}
