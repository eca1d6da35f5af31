import { daysInMonth, instant } from './calendar.ts';
import type { TypeSpec } from './type-spec.ts';

/** Months and seconds have no common measure (XML Schema part 2, section 3.2.6). */
export interface Duration {
  readonly months: bigint;
  readonly seconds: bigint;
  /** As of a positive number, also where the seconds are negative. */
  readonly fraction: string;
  readonly negative: boolean;
}

const FORM =
  /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

export const DURATION: TypeSpec<Duration> = {
  name: 'duration',
  noun: 'a duration',
  whiteSpace: 'collapse',
  example: 'P1Y2M3DT4H5M6S',
  read(literal) {
    const match = FORM.exec(literal);
    if (!match) return { invalid: '' };
    const [, sign, ...parts] = match;
    const number = (index: number) => BigInt(parts[index] ?? 0);
    const months = number(0) * 12n + number(1);
    const seconds = number(2) * 86_400n + number(3) * 3600n + number(4) * 60n + number(5);
    const fraction = (parts[6] ?? '').replace(/0+$/, '');
    const negative = sign === '-' && (months !== 0n || seconds !== 0n || fraction !== '');
    return { value: { months, seconds, fraction, negative } };
  },
  key: ({ months, seconds, fraction, negative }) => `${negative ? '-' : ''}${months}M${seconds}.${fraction}S`,
  compare,
};

/** The months from which section 3.2.6.2 counts, since they differ most in the lengths of those that follow. */
const STARTS = [
  [1696n, 9],
  [1697n, 2],
  [1903n, 3],
  [1903n, 7],
] as const;

function compare(one: Duration, other: Duration): number | undefined {
  const orders = STARTS.map(([year, month]) => {
    const apart = end(one, year, month) - end(other, year, month);
    if (apart !== 0n) return apart < 0n ? -1 : 1;
    const [a, b] = [signed(one), signed(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
  return orders.every((order) => order === orders[0]) ? orders[0] : undefined;
}

function end({ months, seconds, negative }: Duration, year: bigint, month: number): bigint {
  const sign = negative ? -1n : 1n;
  const counted = year * 12n + BigInt(month - 1) + sign * months;
  const inYear = ((counted % 12n) + 12n) % 12n;
  const day = { year: (counted - inYear) / 12n, month: Number(inYear) + 1 };
  const first = Math.min(1, daysInMonth(day.year, day.month));
  return instant({ ...day, day: first, seconds: 0, fraction: '', zone: 0 }) + sign * seconds;
}

function signed({ fraction, negative }: Duration): number {
  const value = Number(`0.${fraction || '0'}`);
  return negative ? -value : value;
}
