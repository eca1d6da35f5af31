import type { Meaning } from './lexicon.ts';

/** Words of a label and the TEI's words for them, the general ones first (TEI Guidelines, att.placement). */
const TOKENS = ['margin', 'overleaf', 'top', 'bottom', 'above', 'below', 'left', 'right'] as const;

const RENDS = ['vertical', 'faded'] as const;

/** Where a thing stands, as `@place` says it: “margin left”. */
export function placeOf(means: ReadonlySet<Meaning>): string {
  const tokens = TOKENS.filter((token) => means.has(token));
  return tokens.length > 0 ? tokens.join(' ') : 'unspecified';
}

/** How a thing looks, as `@rend` says it. */
export function rendOf(means: ReadonlySet<Meaning>): string | undefined {
  const words = RENDS.filter((word) => means.has(word));
  return words.length > 0 ? words.join(' ') : undefined;
}
