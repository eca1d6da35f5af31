import type { Span } from '../transcript.ts';

/** A colon that is not of a time or an address, an equals sign, or a dash between spaces. */
const STRONG = /:(?!\/\/)|=(?!=)|(?<=\s)[-–—](?=\s)/g;
/** What parts a label from its text only if all before it is words of labels: a line end, a dash, or a quotation mark. */
const WEAK = /[\r\n]+|—|(?<=\s)(?=["“„«‚‘'])/g;
const MOST_WORDS = 10;

/**
 * What parts a label from its text, with the white space round it; none where the words before are too many for a label,
 * or stand in a bracket of their own.
 *
 * @param isLabel whether a text is nothing but words of labels
 */
export function separatorIn(text: string, isLabel: (text: string) => boolean): Span | undefined {
  const strong = matchOf(STRONG, text, (at) => !(isDigit(text[at - 1]) && isDigit(text[at + 1])));
  const weak = matchOf(
    WEAK,
    text.slice(0, strong?.start),
    (at) => !isWrapped(text, at) && isLabel(text.slice(0, at)),
  );
  const found = weak ?? strong;
  if (!found) return undefined;
  let { start, end } = found;
  while (start > 0 && isWhite(text[start - 1])) start--;
  while (end < text.length && isWhite(text[end])) end++;
  const before = text.slice(0, start).trim();
  if (before === '' || before.split(/\s+/).length > MOST_WORDS || isOpen(before)) return undefined;
  return { start, end };
}

function matchOf(pattern: RegExp, text: string, holds: (at: number) => boolean): Span | undefined {
  for (const match of text.matchAll(pattern)) {
    if (text.slice(0, match.index).trim() !== '' && holds(match.index)) {
      return { start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

/** Whether a line end stands within a label that goes on with a small letter. */
function isWrapped(text: string, at: number): boolean {
  return /^[\r\n]\s*\p{Ll}/u.test(text.slice(at));
}

/** Whether a bracket is open at the end of a text: what comes then belongs to it. */
function isOpen(text: string): boolean {
  const opens = (text.match(/[[(]/g) ?? []).length;
  return opens > (text.match(/[\])]/g) ?? []).length;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isWhite(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
