import type { Span } from './transcript.ts';

/** Tells whether a text has a sign within a span. The whole text is looked through once, when it is first asked. */
export function occurrences(text: string, sign: RegExp): (span: Span) => boolean {
  let found: readonly number[] | undefined;
  return ({ start, end }) => {
    found ??= Array.from(text.matchAll(sign), ({ index }) => index);
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (found[low] ?? end) < end;
  };
}
