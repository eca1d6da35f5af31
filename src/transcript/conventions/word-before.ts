import type { Span } from '../transcript.ts';

/** A remark on a word stands within so many characters behind its beginning. */
const LONGEST = 80;
const LAST_WORD =
  /([\p{L}\p{N}^\ufffd][\p{L}\p{M}\p{N}^'’.?\ufffd\-–]*)([.,;:!?"”’»)]{0,2}[ \u00a0\t]{0,2}\r?\n?)$/u;
const LAST_NAME = /((?:\p{Lu}[\p{L}\p{M}'’.\-–]*[ \u00a0]+)*\p{Lu}[\p{L}\p{M}'’.\-–]*)[ \u00a0]?\r?\n?$/u;

/** The last word of a stretch of text, without the punctuation that ends it; none where it does not end with a word. */
export function wordBefore(source: string, before: Span): Span | undefined {
  const from = Math.max(before.start, before.end - LONGEST);
  const match = LAST_WORD.exec(source.slice(from, before.end));
  const word = match?.[1];
  if (!match || !word) return undefined;
  const start = beginningOf(source, from, from + match.index);
  // A full stop belongs to an abbreviation that has another one, else to the sentence.
  const own = word.replace(/[.?]+$/, '');
  return { start, end: from + match.index + (own.includes('.') ? word : own).length };
}

/** A word that was divided at the end of a line begins on the line before: `nea-`, `arly [sic]`. */
function beginningOf(source: string, from: number, start: number): number {
  if (!/^\p{Ll}/u.test(source.slice(start, start + 2))) return start;
  const first = /\p{L}+[-‐]\r?\n[ \t]*$/u.exec(source.slice(from, start));
  return first ? from + first.index : start;
}

/** The word with the punctuation behind it, up to a remark: that is of the source as well, and no wording of the remark. */
export function withPunctuation(source: string, word: Span, until: number): Span {
  let end = until;
  while (end > word.end && /\s/.test(source.charAt(end - 1))) end--;
  // A quotation mark behind the word belongs to the one before it.
  const isQuoted = /["”’»“]/.test(source.charAt(end - 1)) && /["“„‘«»]/.test(source.charAt(word.start - 1));
  return { start: isQuoted ? word.start - 1 : word.start, end };
}

/** The capitalised words that end a stretch of text: “Pak Seong-cheol”. */
export function nameBefore(source: string, before: Span): Span | undefined {
  const from = Math.max(before.start, before.end - LONGEST);
  const match = LAST_NAME.exec(source.slice(from, before.end));
  const name = match?.[1];
  if (!match || !name) return undefined;
  const start = from + match.index;
  return { start, end: start + name.length };
}

export function isLetter(source: string, at: number): boolean {
  return /[\p{L}\p{M}]/u.test(source.charAt(at));
}

/** Whether the bracket is part of a word: “pour[d?]”, “01089[3 letters illegible]”. */
export function isInWord(source: string, { start, end }: Span): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(source.charAt(start - 1) + source.charAt(end));
}
