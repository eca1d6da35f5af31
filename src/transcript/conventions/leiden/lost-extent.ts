const SIGNS = /^[\s.·•…–—-]+\??\s*$/u;
const COUNTED =
  /^[\s.·•…–—-]*(c\.|ca\.?|circa|±|about)?\s*(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?\s*(\??)\s*((?:\p{L}+\.?\s*){0,2})[\s.·•…–—-]*$/u;
const LINES = /^(?:l|ll|lines?|v|vv|versus|Z|Zeilen?)\b/iu;

/** How much is lost, by the signs of an editor. */
export interface LostExtent {
  readonly attributes: Readonly<Record<string, string>>;
  readonly doubtful: boolean;
}

/**
 * What stands for a loss in the brackets of the Leiden system: “---”, “...” (a point a letter), “.5”, “–2–3–”, “c. 8”.
 * Nothing where it stands for none.
 */
export function lostExtent(signs: string, alone: boolean): LostExtent | undefined {
  if (SIGNS.test(signs)) {
    const plain = signs.replace(/[\s?]/g, '').replaceAll('…', '...');
    const doubtful = signs.includes('?');
    if (/^[.·•]+$/.test(plain))
      return { attributes: { unit: 'chars', quantity: String(plain.length) }, doubtful };
    const unit = alone || plain.length >= 6 ? 'lines' : 'chars';
    return { attributes: { extent: 'unknown', unit }, doubtful };
  }
  const match = COUNTED.exec(signs);
  const [, about, from = '', to, doubt, words = ''] = match ?? [];
  if (!match) return undefined;
  const unit = LINES.test(words.trim()) ? 'lines' : 'chars';
  const doubtful = doubt !== '' || words.trim() !== '';
  if (about) return { attributes: { extent: `about ${to ? `${from}–${to}` : from}`, unit }, doubtful };
  if (to) return { attributes: { unit, atLeast: from, atMost: to }, doubtful };
  return { attributes: { unit, quantity: from }, doubtful };
}
