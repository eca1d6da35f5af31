import { literal } from '../literal.ts';
import { remembered } from './remembered.ts';

/** The letters and digits of a text, in lower case and without anything between them: what spaced and plain writing share. */
export const squeezed = remembered((text: string): string => {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
});

/** Whether the letters of a line stand apart: four at least, each with a space around it. */
export const isSpaced = remembered((words: string): boolean => {
  const tokens = words.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
  return tokens.length >= 4 && tokens.every((token) => /^\p{P}*[\p{L}\p{N}]\p{M}*\p{P}*$/u.test(token));
});

/** A line as it would stand if its letters were not spaced; words are parted only where the gap between them is wider. */
export const closedUp = remembered((words: string): string => {
  if (!isSpaced(words)) return words;
  return words
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s+/g, ''))
    .join(' ');
});

/** Whether a gap parts a line into columns that stand side by side. */
export function isWide(words: string): boolean {
  return /\S {8,}\S/.test(words);
}

/** Whether there are letters, and all are capitals. */
export const isCapitals = remembered((words: string): boolean => {
  return (
    /\p{Lu}.*\p{Lu}/u.test(words) &&
    !/\p{Ll}/u.test(words.replace(/\b(?:de|von|van|of|the|and|Nr|No)\b/g, ''))
  );
});

/** Phrases from rows of them, which semicolons part. */
function phrasesIn(rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split('; '));
}

/** A set of phrases that lines are compared with, spaced or not; semicolons part them. */
export function phraseSet(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(phrasesIn(rows).map((phrase) => [squeezed(phrase), phrase]));
}

/** A pattern for lines that begin with one of some phrases, which semicolons part; spaces in them match any white space. */
export function beginsWith(rows: readonly string[]): RegExp {
  const alternatives = [...phrasesIn(rows)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => literal(word).replace(/ /g, '\\s+'));
  return new RegExp(`^(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
}
