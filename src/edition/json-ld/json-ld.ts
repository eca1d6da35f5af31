/** JSON-LD (W3C) for a page: without `<`, which could end the script that holds it; what is undefined is left out. */
export function jsonLd(value: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...value }).replaceAll('<', '\\u003c');
}

/** None for an empty list, the one of one, or the list. */
export function oneOrMore<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}
