import { compareMoments, daysInMonth, type Moment, momentKey } from './calendar.ts';
import type { Read, TypeSpec } from './type-spec.ts';

const YEAR = '(?<year>-?(?:[1-9]\\d{3,}|0\\d{3}))';
const MONTH = '(?<month>\\d\\d)';
const DAY = '(?<day>\\d\\d)';
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?';
const ZONE = '(?:(?<utc>Z)|(?<sign>[+-])(?<zoneHour>\\d\\d):(?<zoneMinute>\\d\\d))?';

/** The types of XML Schema part 2, sections 3.2.7 to 3.2.14: name, noun, form, example. */
export const DATE_TIME_TYPES: readonly TypeSpec<Moment>[] = [
  type('dateTime', 'a date and time', `${YEAR}-${MONTH}-${DAY}T${TIME}`, '1960-06-28T13:20:00'),
  type('time', 'a time of day', TIME, '13:20:00'),
  type('date', 'a date', `${YEAR}-${MONTH}-${DAY}`, '1960-06-28'),
  type('gYearMonth', 'a year and month', `${YEAR}-${MONTH}`, '1960-06'),
  type('gYear', 'a year', YEAR, '1960'),
  type('gMonthDay', 'a month and day', `--${MONTH}-${DAY}`, '--06-28'),
  type('gDay', 'a day of the month', `---${DAY}`, '---28'),
  type('gMonth', 'a month', `--${MONTH}`, '--06'),
];

function type(name: string, noun: string, form: string, example: string): TypeSpec<Moment> {
  const expression = new RegExp(`^${form}${ZONE}$`);
  return {
    name,
    noun,
    whiteSpace: 'collapse',
    example,
    read(literal) {
      const groups = expression.exec(literal)?.groups;
      return groups ? moment(groups) : { invalid: '' };
    },
    key: momentKey,
    compare: compareMoments,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Where there is no year or month, a leap year and a month of 31 days allow every day. */
function moment(groups: Groups): Read<Moment> {
  const { year: yearText = '2000' } = groups;
  const number = (name: string, otherwise = 0) =>
    groups[name] === undefined ? otherwise : Number(groups[name]);
  const year = BigInt(yearText);
  const [month, day] = [number('month', 12), number('day', 1)];
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
  const fraction = (groups['fraction'] ?? '').replace(/0+$/, '');

  if (year === 0n) return { invalid: 'there is no year 0000' };
  if (month < 1 || month > 12) return { invalid: `month ${groups['month']}` };
  if (day < 1 || day > 31) return { invalid: `day ${groups['day']}` };
  if (day > daysInMonth(year, month))
    return {
      invalid: `month ${groups['month']}${month === 2 && groups['year'] ? ` of ${yearText}` : ''} has ${daysInMonth(year, month)} days`,
    };
  const midnight = hour === 24 && minute === 0 && second === 0 && fraction === '';
  if (hour > 23 && !midnight) return { invalid: `hour ${groups['hour']}` };
  if (minute > 59) return { invalid: `minute ${groups['minute']}` };
  if (second > 59) return { invalid: `second ${groups['second']}` };
  const zone = zoneOf(groups);
  if (zone === null)
    return { invalid: `time zone ${groups['sign']}${groups['zoneHour']}:${groups['zoneMinute']}` };
  return { value: { year, month, day, seconds: hour * 3600 + minute * 60 + second, fraction, zone } };
}

/** At most 14 hours (section 3.2.7.3); null if it is more. */
function zoneOf({ utc, sign, zoneHour, zoneMinute }: Groups): number | undefined | null {
  if (utc) return 0;
  if (sign === undefined) return undefined;
  const [hours, minutes] = [Number(zoneHour), Number(zoneMinute)];
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return null;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}
