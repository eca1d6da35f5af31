const BASIC = /^(\d{4})(\d\d)(\d\d)(T.*)?$/;

/** 19600628 as 1960-06-28 (ISO 8601-1, 5.2.2.1); all else as it is. */
export function extended(date: string): string {
  const [, year, month, day, time = ''] = BASIC.exec(date) ?? [];
  return year === undefined ? date : `${year}-${month}-${day}${time}`;
}
