import type { DateForm } from './date.ts';
import { dayMonth } from './forms/day-month.ts';
import { decade } from './forms/decade.ts';
import { yearFirst } from './forms/iso.ts';
import { monthDay } from './forms/month-day.ts';
import { monthYear } from './forms/month-year.ts';
import { numeric } from './forms/numeric.ts';
import { rangeFromMonth, rangeOfDays, rangeOfMonths, rangeOfYears } from './forms/range.ts';
import { roman } from './forms/roman.ts';
import { yearAlone } from './forms/year.ts';
import { yearMonthDay } from './forms/year-month-day.ts';

/** All ways of writing a date; where two begin at the same place, the longer is meant, then the one that stands first. */
export const DATE_FORMS: readonly DateForm[] = [
  rangeOfDays,
  rangeFromMonth,
  rangeOfMonths,
  rangeOfYears,
  yearMonthDay,
  dayMonth,
  monthDay,
  monthYear,
  roman,
  numeric,
  yearFirst,
  decade,
  yearAlone,
];
