/** Whether a year has such a day (ISO 8601): 2026-02-30 is none. The year -1 is the first one before our era. */
export function hasDay(number: number, month: number, day: number): boolean {
  const year = number < 0 ? number + 1 : number;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
