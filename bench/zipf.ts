import type { Chance } from '../test/edition/chance.ts';

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va xe zi wo yu'.split(' ');
const VOCABULARY = 60_000;

/** Puts an invented word for each English one of a record: the first ones of the vocabulary often, most of them seldom (Zipf). */
export function withManyWords(tei: string, { number }: Chance): string {
  const rank = () => Math.floor(VOCABULARY ** (number(1_000_000) / 1_000_000));
  const start = tei.indexOf('<body>');
  const text = tei
    .slice(start)
    .replace(/>[^<]+</g, (words) => words.replace(/\b[a-z]{2,}\b/g, () => word(rank())));
  return tei.slice(0, start) + text;
}

/** Of two syllables or more, another one for each number. */
export function word(rank: number): string {
  const [first, rest] = [rank % SYLLABLES.length, Math.floor(rank / SYLLABLES.length)];
  const syllable = SYLLABLES[first] ?? '';
  return rest < SYLLABLES.length ? syllable + (SYLLABLES[rest] ?? '') : syllable + word(rest);
}
