import type { Label } from '../labels/label.ts';

const UNITS = {
  group: 'group',
  letter: 'chars',
  word: 'words',
  line: 'lines',
  paragraph: 'paragraphs',
  page: 'pages',
  name: 'name',
} as const;

const LESS_THAN = /\b(?:less than|under|up to|weniger als|bis zu|moins de|méně než|mniej niż)\b|менее/iu;
const MORE_THAN =
  /\b(?:more than|over|at least|mehr als|mindestens|plus de|au moins|více než|ponad)\b|более/iu;
const ABOUT =
  /\b(?:about|approx(?:imately|\.)?|circa|ca?\.|roughly|around|etwa|ungefähr|environ|asi)(?=\s|\d)|(?:^|\s)(?:около|примерно)\s/iu;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.33, '⅔': 0.67 };

/**
 * The extent that a label states, as attributes of a gap (TEI Guidelines 3.5.3, att.dimensions): “3-4 letters”, “one line”,
 * “less than 1 line”, “2½ lines”.
 *
 * @param words the label itself
 */
export function extentOf({ means, quantity }: Label, words = ''): Readonly<Record<string, string>> {
  const unit = Object.entries(UNITS).find(([meaning]) => means.has(meaning as keyof typeof UNITS))?.[1];
  if (!quantity) return { extent: 'unknown', ...(unit ? { unit } : {}) };
  const [, first, last = first] =
    /^\P{L}*(?!about|some|over|under)\p{L}+\.?\s+(\d+)(?:\s*(?:[-–—]|to|bis|až|à|по)\s*(\d+))?\b/iu.exec(
      words,
    ) ?? [];
  // “Page 12”, “folios 14 to 16”: they are numbered, not counted.
  if (unit === 'pages' && first !== undefined && Number(last) >= Number(first))
    return { unit, quantity: String(Number(last) - Number(first) + 1) };
  const { atLeast, atMost } = fractional(words) ?? quantity;
  const known = { unit: unit ?? 'chars' };
  if (LESS_THAN.test(words)) return { ...known, atMost: String(atMost) };
  if (MORE_THAN.test(words)) return { ...known, atLeast: String(atLeast) };
  if (ABOUT.test(words) && atLeast === atMost) return { ...known, extent: `about ${atLeast}` };
  if (atLeast === atMost) return { ...known, quantity: String(atLeast) };
  return { ...known, atLeast: String(atLeast), atMost: String(atMost) };
}

function fractional(words: string): Label['quantity'] {
  const sign = /(\d*)([½¼¾⅓⅔])/.exec(words);
  const parted = /(?:(\d+)[ -])?(\d)\/(\d)(?!\d)/.exec(words);
  const whole = Number(sign?.[1] ?? parted?.[1] ?? 0);
  const part = sign ? FRACTIONS[sign[2] ?? ''] : parted ? Number(parted[2]) / Number(parted[3]) : undefined;
  if (part === undefined || !Number.isFinite(part)) return undefined;
  const value = Math.round((whole + part) * 100) / 100;
  return { atLeast: value, atMost: value };
}
