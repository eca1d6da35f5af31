import { retryAfter } from '../files/retry-after.ts';
import type { Answer } from './exchange.ts';

/** Shorter numbers are seconds from now, longer ones seconds since 1970: both are in use. */
const EPOCH = 100_000_000;

/**
 * In milliseconds: for how long a server wants to be left alone, or undefined where it does not say. Times are seen from the
 * date of the answer, whatever the time is here. Retry-After: RFC 9110, 10.2.3; X-RateLimit-…: InvenioRDM and Zenodo.
 */
export function pauseOf(answer: Answer): number | undefined {
  return retryAfter(answer.header) ?? untilReset(answer);
}

/** The same where the server has answered as asked, but will not answer any more requests for a while. */
export function pauseAfter(answer: Answer): number | undefined {
  return answer.header('x-ratelimit-remaining')?.trim() === '0' ? untilReset(answer) : undefined;
}

function untilReset(answer: Answer): number | undefined {
  const reset = answer.header('x-ratelimit-reset')?.trim() ?? '';
  if (!/^\d+(?:\.\d+)?$/.test(reset)) return undefined;
  const seconds = Number(reset);
  const pause = seconds < EPOCH ? seconds * 1000 : seconds * 1000 - dateOf(answer);
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}

const dateOf = (answer: Answer) => Date.parse(answer.header('date') ?? '');

/** In an editor’s words: “40 seconds”, “12 minutes”. */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 120) return seconds === 1 ? 'one second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
