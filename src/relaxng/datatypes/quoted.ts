const LONGEST = 60;

/** A value as messages show it, on one line and not too long. */
export function quoted(value: string): string {
  const line = value.replace(/[\t\n\r]/g, ' ');
  return line.length > LONGEST ? `“${line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…”` : `“${line}”`;
}
