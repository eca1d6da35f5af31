import type { Edit } from '../../diagnostic.ts';
import type { Spoilt } from './mending.ts';

/** What is no character data, and what no reference is looked for in. */
const ASIDE = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)/;

/**
 * Edits that write one text for another, from an offset that is in character data or in the value of an attribute to the
 * end of the file: a file that is ill-formed at one place is so at a hundred, and only the first is told.
 */
export function replaceFrom(
  offset: number,
  wrong: RegExp,
  right: string,
  { text, range }: Spoilt,
): readonly Edit[] {
  const either = new RegExp(`(${ASIDE.source})|(?:${wrong.source})`, 'gu');
  either.lastIndex = offset;
  const edits: Edit[] = [];
  for (let match = either.exec(text); match; match = either.exec(text)) {
    const [found, aside] = match;
    if (aside !== undefined) continue;
    const place = range(match.index, match.index + found.length);
    edits.push({ range: place, text: right });
  }
  return edits;
}

/** “, here and 3 times below” */
export function andBelow(edits: readonly Edit[]): string {
  const more = edits.length - 1;
  return more < 1 ? '' : `, here and ${more === 1 ? 'once' : `${more} times`} below`;
}
