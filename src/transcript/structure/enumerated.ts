import type { Line } from './line.ts';
import { countWords } from './sentence.ts';

/** `A. General`, `II. The harbour`: a sign of a row, and few words that no mark ends. */
const HEAD = /^(?:([A-Z])|([IVX]{1,5}))[.)]\s+(\p{Lu}[^.:;!?]{2,60})$/u;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const MOST_WORDS = 6;
/** How far the next one of the row is looked for. */
const FARTHEST = 200;

/** Whether a line is a heading of a row: it stands alone, and another one alone on its line comes before or after it in the row. */
export function isEnumeratedHead(lines: readonly Line[], index: number): boolean {
  const signs = signsOf(lines, index);
  if (signs.length === 0) return false;
  const end = Math.min(lines.length, index + FARTHEST);
  for (let other = Math.max(0, index - FARTHEST); other < end; other++) {
    // Between two headings there is text.
    if (Math.abs(other - index) < 4) continue;
    const others = signsOf(lines, other);
    if (signs.some((sign) => others.includes(sign + (other > index ? 1 : -1)))) return true;
  }
  return false;
}

/** The places in a row that the sign of a line may mean: letters from 1, Roman numerals from 1001. */
function signsOf(lines: readonly Line[], index: number): readonly number[] {
  const isAlone = (lines[index - 1]?.blank ?? true) && (lines[index + 1]?.blank ?? false);
  const match = isAlone ? HEAD.exec(lines[index]?.words ?? '') : undefined;
  if (!match || countWords(match[3] ?? '') > MOST_WORDS) return [];
  const sign = match[1] ?? match[2] ?? '';
  const roman = ROMAN.indexOf(sign);
  return [...(sign.length === 1 ? [sign.charCodeAt(0) - 64] : []), ...(roman < 0 ? [] : [1001 + roman])];
}
