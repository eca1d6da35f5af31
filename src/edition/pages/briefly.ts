import type { RegisterEntry } from '../../document/register.ts';

const LENGTH = 160;
/** What tells best who or what it is, the best first. */
const TELLING = ['occupation', 'desc', 'author', 'note', 'p', 'nationality', 'location', 'country'];

/** Who or what an entry is, in a line; undefined where it does not say. */
export function briefly({ facts }: Pick<RegisterEntry, 'facts'>): string | undefined {
  const telling = TELLING.find((what) => facts.some((fact) => fact.what === what));
  const said = facts.filter(({ what }) => what === telling && telling !== undefined);
  // Of notes the first one says it, of offices all.
  const text = (telling === 'occupation' ? said : said.slice(0, 1)).map((fact) => fact.text).join('; ');
  if (text.length <= LENGTH) return text || undefined;
  const cut = text.slice(0, LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
