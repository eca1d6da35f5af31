import type { Lookup } from './query.ts';

/** The parts of a shard, by their first terms, in which a term may stand, or the terms that begin so. */
export function partsFor({ term, prefix }: Lookup, firsts: readonly string[]): readonly string[] {
  return firsts.filter((first, i) => {
    const next = firsts[i + 1];
    const endsBefore = next !== undefined && next <= term;
    const beginsAfter = prefix ? first > term && !first.startsWith(term) : first > term;
    return !endsBefore && !beginsAfter;
  });
}

/** The postings that a part has for a lookup, as they are written. */
export function inPart(lines: string, { term, prefix }: Lookup): readonly string[] {
  const start = prefix ? term : `${term} `;
  const after = (at: number) => lines.indexOf(`\n${start}`, at) + 1 || -1;
  const found: string[] = [];
  for (let at = lines.startsWith(start) ? 0 : after(0); at >= 0; at = after(at)) {
    const end = lines.indexOf('\n', at);
    found.push(lines.slice(lines.indexOf(' ', at) + 1, end < 0 ? undefined : end));
    if (!prefix) break;
  }
  return found;
}
