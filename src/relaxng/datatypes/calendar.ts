/** The parts of a date and time; those that a type has not are as XML Schema part 2, section 3.2.7 sets them. */
export interface Moment {
  readonly year: bigint;
  readonly month: number;
  readonly day: number;
  /** Since midnight. */
  readonly seconds: number;
  /** The digits after the decimal point, without trailing zeros. */
  readonly fraction: string;
  /** Minutes east of UTC. */
  readonly zone: number | undefined;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: bigint, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
}

/** There is no year 0000 in XML Schema 1.0: -0001 is the year before 0001. */
function astronomical(year: bigint): bigint {
  return year < 0n ? year + 1n : year;
}

export function isLeap(year: bigint): boolean {
  const counted = astronomical(year);
  return counted % 4n === 0n && (counted % 100n !== 0n || counted % 400n === 0n);
}

/** Seconds since a fixed day, in UTC if there is a zone. */
export function instant({ year, month, day, seconds, zone = 0 }: Moment): bigint {
  // Counts years from March, so that the leap day is the last: Richards, “Mapping time”, chapter 25.
  const counted = astronomical(year) - (month <= 2 ? 1n : 0n);
  const era = counted >= 0n ? counted / 400n : (counted - 399n) / 400n;
  const yearOfEra = counted - era * 400n;
  const dayOfYear = BigInt(Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1);
  const dayOfEra = yearOfEra * 365n + yearOfEra / 4n - yearOfEra / 100n + dayOfYear;
  return (era * 146_097n + dayOfEra) * 86_400n + BigInt(seconds - zone * 60);
}

const MOST_OF_A_ZONE = 14n * 3600n;

/** Section 3.2.7.4: with and without a zone can be compared only if they are more than 14 hours apart. */
export function compareMoments(one: Moment, other: Moment): number | undefined {
  const apart = instant(one) - instant(other);
  if ((one.zone === undefined) === (other.zone === undefined)) {
    if (apart !== 0n) return apart < 0n ? -1 : 1;
    return one.fraction < other.fraction ? -1 : one.fraction > other.fraction ? 1 : 0;
  }
  return apart < -MOST_OF_A_ZONE ? -1 : apart > MOST_OF_A_ZONE ? 1 : undefined;
}

export function momentKey(moment: Moment): string {
  return `${instant(moment)}.${moment.fraction}${moment.zone === undefined ? '' : 'Z'}`;
}
