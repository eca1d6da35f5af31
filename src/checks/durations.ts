import type { DateProblem } from './date-values.ts';

const W3C = /^-?P(?=\d|T)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const WEEKS = /^(-?P)(\d+)W$/;

/**
 * What keeps a value that is nearly a duration from being one, by XML Schema Part 2, 3.2.6 (TEI Guidelines,
 * teidata.duration.w3c), or, where `iso`, by ISO 8601 (teidata.duration.iso), which knows weeks too.
 */
export function durationProblem(value: string, iso: boolean): DateProblem | undefined {
  if (W3C.test(value) || (iso && WEEKS.test(value))) return undefined;
  const upper = value.trim().toUpperCase();
  const [, sign, weeks] = WEEKS.exec(upper) ?? [];
  if (weeks !== undefined && !iso)
    return problem('counts weeks, which this attribute can’t', `${sign}${Number(weeks) * 7}D`, true, value);
  const certain = /^-?P/.test(upper);
  const write = weeks === undefined ? inOrder(certain ? upper : `P${upper}`) : upper;
  if (write === undefined || write === value) return undefined;
  const what =
    certain && write !== upper
      ? 'has no T before hours, minutes and seconds'
      : 'is not written as a duration';
  // Without P, M may be months or minutes.
  return problem(what, write, certain, value);
}

function problem(what: string, write: string, safe: boolean, value: string): DateProblem {
  return { message: `“${value}” ${what}; ${write} was expected`, hint: `Write “${write}”.`, write, safe };
}

/** With the T that is missing; M is for minutes after hours, and before seconds. */
function inOrder(value: string): string | undefined {
  const [, start = '', days = '', time] =
    /^(-?P)((?:\d+Y)?(?:\d+M(?!\d+(?:\.\d+)?S))?(?:\d+D)?)T?((?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)$/.exec(
      value,
    ) ?? [];
  if (time === undefined) return undefined;
  const write = `${start}${days}${time === '' ? '' : `T${time}`}`;
  return W3C.test(write) ? write : undefined;
}
