/**
 * For how long a server wants to be left alone, in milliseconds, by its header Retry-After (RFC 9110, 10.2.3); undefined where it does
 * not say. A date is seen from the date of the answer, whatever the time is here.
 */
export function retryAfter(
  header: (name: 'retry-after' | 'date') => string | null | undefined,
): number | undefined {
  const after = header('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const pause = Date.parse(after) - Date.parse(header('date') ?? '');
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}
