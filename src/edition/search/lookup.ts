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
  const text = `\n${lines}\n`;
  const start = `\n${term}${prefix ? '' : ' '}`;
  const found: string[] = [];
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const end = text.indexOf('\n', at + 1);
    found.push(text.slice(text.indexOf(' ', at) + 1, end));
    if (!prefix) break;
  }
  return found;
}
