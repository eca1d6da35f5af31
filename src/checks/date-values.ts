/**
 * A date of the W3C formats (XML Schema Part 2, 3.2.7–3.2.14; TEI Guidelines, teidata.temporal.w3c) as the first and the
 * last day that it can mean. Days are numbers that grow with time and are compared only: year × 10000 + month × 100 + day.
 */
export interface Days {
  readonly first: number;
  readonly last: number;
  /** Its time zone is given: compared with another zone, it may be one day off. */
  readonly zoned: boolean;
}

const ZONE = '(Z|[+-]\\d\\d:\\d\\d)?';
const DATE = new RegExp(`^(-?\\d{4,})(?:-(\\d\\d)(?:-(\\d\\d)(?:T[\\d:.]+)?)?)?${ZONE}$`);

/** Undefined for a value that is no date, and for one without year: a time, a day of every year. */
export function daysOf(value: string): Days | undefined {
  const [, year, month, day, zone] = DATE.exec(value.trim()) ?? [];
  if (year === undefined || problemOfDay(Number(year), month, day)) return undefined;
  const number = (m: number, d: number) => Number(year) * 10000 + m * 100 + d;
  const [m, d] = [month, day].map((part) => (part === undefined ? undefined : Number(part)));
  return { first: number(m ?? 1, d ?? 1), last: number(m ?? 12, d ?? 31), zoned: zone !== undefined };
}

/** What keeps a value that is nearly a date from being one, and what was meant; undefined where it is one, or no date at all. */
export interface DateProblem {
  readonly message: string;
  readonly hint: string;
  readonly write?: string;
  readonly safe: boolean;
}

export function dateProblem(value: string): DateProblem | undefined {
  const trimmed = value.trim();
  const [, year, month, day] = DATE.exec(trimmed) ?? [];
  if (year !== undefined)
    return asYear(trimmed) ?? zeroParts(trimmed, year, month, day) ?? impossible(Number(year), month, day);
  return inOtherOrder(trimmed);
}

/** The basic form of ISO 8601 is, for XML Schema, a year in the far future. */
function asYear(value: string): DateProblem | undefined {
  const [, year, month, day] = /^([12]\d{3})(\d\d)(\d\d)?$/.exec(value) ?? [];
  if (year === undefined || problemOfDay(Number(year), month, day) !== undefined) return undefined;
  const write = [year, month, ...(day === undefined ? [] : [day])].join('-');
  return {
    message: `“${value}” is the year ${value}; ${write} was expected`,
    hint: `Write “${write}”.`,
    write,
    safe: false,
  };
}

function zeroParts(value: string, year: string, month?: string, day?: string): DateProblem | undefined {
  if (month !== '00' && day !== '00') return undefined;
  const write = month === '00' ? (day === undefined || day === '00' ? year : undefined) : `${year}-${month}`;
  return {
    message: `“${value}” has 00 for what is not known; a date of less precision was expected`,
    hint: write === undefined ? 'Give the year only.' : `Write “${write}”.`,
    ...(write !== undefined && { write }),
    safe: write !== undefined,
  };
}

function impossible(year: number, month?: string, day?: string): DateProblem | undefined {
  const problem = problemOfDay(year, month, day);
  return problem === undefined
    ? undefined
    : {
        message: problem,
        hint:
          day === undefined
            ? 'Look at the source again, and correct the month; a span of years has @from and @to.'
            : 'Look at the source again, and correct the day or the month.',
        safe: false,
      };
}

function problemOfDay(year: number, month?: string, day?: string): string | undefined {
  const m = Number(month ?? 1);
  if (m < 1 || m > 12) return `There is no month ${month}`;
  const days = m === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  const d = Number(day ?? 1);
  return d >= 1 && d <= days
    ? undefined
    : `The month ${month} of ${year} has ${days} days, and none with the number ${day}`;
}

/** By the Gregorian calendar, also before it began (XML Schema Part 2, appendix E). */
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Dates as people write them; a day that could be a month is not guessed where half the world writes the month first. */
function inOtherOrder(value: string): DateProblem | undefined {
  const plain = value.replace(/\s*([-./\u2010-\u2015\u2212])\s*/g, (_, sign) =>
    /[./]/.test(sign) ? sign : '-',
  );
  const readings = readingsOf(plain);
  if (readings.length === 0) return undefined;
  const [write, other] = new Set(readings.filter((each) => daysOf(each)));
  const guessed = other === undefined || !/^\d{1,2}\//.test(plain) ? write : undefined;
  return {
    message: `“${value}” is not written as a date; year-month-day was expected: 1960-06-28`,
    hint:
      guessed !== undefined
        ? `Write “${guessed}”.`
        : write === undefined
          ? 'Write year, month and day in this order; for a span of time use @from and @to.'
          : 'Which of the two is the day? Write year, month and day in this order.',
    ...(guessed !== undefined && { write: guessed }),
    safe: guessed !== undefined && other === undefined,
  };
}

/** What it can mean, the likeliest first; some of these may be no days of the calendar. */
function readingsOf(plain: string): readonly string[] {
  const date = (...parts: readonly string[]) => parts.map((part) => part.padStart(2, '0')).join('-');
  const [, year, month = '', day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(plain) ?? [];
  if (year !== undefined) return [date(year, month, ...(day === undefined ? [] : [day]))];
  const [, before = '', after] = /^(\d{1,2})[-./](\d{4})$/.exec(plain) ?? [];
  if (after !== undefined) return [date(after, before)];
  const [, first, , second = '', third = ''] = /^(\d{4})([./])(\d{1,2})\2(\d{1,2})$/.exec(plain) ?? [];
  if (first !== undefined) return [date(first, second, third), date(first, third, second)];
  const [, one = '', , two = '', last] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(plain) ?? [];
  return last === undefined ? [] : [date(last, two, one), date(last, one, two)];
}
