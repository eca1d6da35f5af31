import type { Read, TypeSpec } from './type-spec.ts';

/** A decimal number of any size: its digits without leading or trailing zeros. */
export interface Decimal {
  readonly negative: boolean;
  readonly integer: string;
  readonly fraction: string;
}

const FORM = /^([+-]?)(?:0*)(\d*)(?:\.(\d*))?$/;

export function readDecimal(literal: string): Decimal | undefined {
  const [, sign, integer = '', fraction = ''] = FORM.exec(literal) ?? [];
  if (sign === undefined || !/\d/.test(literal)) return undefined;
  const significant = withoutTrailingZeros(fraction);
  const zero = integer === '' && significant === '';
  return { negative: sign === '-' && !zero, integer, fraction: significant };
}

/** A regular expression would try every run of zeros: quadratic in a long number. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 0x30) end--;
  return digits.slice(0, end);
}

export function decimalKey({ negative, integer, fraction }: Decimal): string {
  return `${negative ? '-' : ''}${integer || '0'}${fraction && `.${fraction}`}`;
}

export function compareDecimals(one: Decimal, other: Decimal): number {
  if (one.negative !== other.negative) return one.negative ? -1 : 1;
  const order =
    one.integer.length - other.integer.length ||
    compareText(one.integer, other.integer) ||
    compareText(one.fraction, other.fraction);
  return one.negative ? -order : order;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const shared = {
  whiteSpace: 'collapse',
  key: decimalKey,
  compare: compareDecimals,
  digits: ({ integer, fraction }: Decimal) => ({
    total: Math.max(1, integer.length + fraction.length),
    fraction: fraction.length,
  }),
} as const;

export const DECIMAL: TypeSpec<Decimal> = {
  name: 'decimal',
  noun: 'a decimal number',
  ...shared,
  read(literal) {
    const value = readDecimal(literal);
    if (value) return { value };
    return { invalid: /^[+-]?[\d.]+e/i.test(literal) ? 'no exponent is allowed' : '' };
  },
};

/** The types derived from integer (XML Schema part 2, sections 3.3.13 to 3.3.25). */
export function integerType(name: string, noun: string, least?: string, most?: string): TypeSpec<Decimal> {
  const low = least === undefined ? undefined : readDecimal(least);
  const high = most === undefined ? undefined : readDecimal(most);
  return {
    name,
    noun,
    ...shared,
    read(literal): Read<Decimal> {
      const value = /^[+-]?\d+$/.test(literal) ? readDecimal(literal) : undefined;
      if (!value) return { invalid: /^[+-]?\d*\.\d*$/.test(literal) ? 'it has a decimal point' : '' };
      if (low && compareDecimals(value, low) < 0) return { invalid: `less than ${least}` };
      if (high && compareDecimals(value, high) > 0) return { invalid: `more than ${most}` };
      return { value };
    },
  };
}
