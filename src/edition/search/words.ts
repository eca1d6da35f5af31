import { fold } from './fold.ts';

/** A word of a text. */
export interface Word {
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Folded and without what joins its parts: pyongyang for P’yŏngyang, sinosoviet for Sino-Soviet. */
  readonly whole: string;
  /** Folded, as a phrase goes through them: sino, soviet. What an apostrophe joins is one part. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly whole: string;
  /** The pieces between apostrophes, where there are any: party and s, beside partys. */
  readonly pieces: readonly string[];
}

/** The last two are those of Hebrew abbreviations. */
const APOSTROPHES = "'’‘ʼʻʹ`´＇׳״";
const IN_HEBREW = /([\u05d0-\u05ea])["“”](?=[\u05d0-\u05ea])/g;
const HYPHENS = '\\-‐‑–/';
/** What stands within a word and is not seen. */
const UNSEEN = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
const LETTER = `[\\p{L}\\p{M}\\p{N}${UNSEEN}]`;
const PIECE = `[\\p{L}\\p{N}]${LETTER}*`;
const WORD = new RegExp(`${PIECE}(?:[${APOSTROPHES}${HYPHENS}]${PIECE})*`, 'gu');
const BETWEEN_PARTS = new RegExp(`[${HYPHENS}]`);
const BETWEEN_PIECES = new RegExp(`[${APOSTROPHES}]`, 'g');
/** Nor the spaces that some signs hold when they are taken apart: no term has one. */
const NOT_SEEN = new RegExp(`[${UNSEEN}]`, 'g');
const SPACES = /\s+/g;
/** Scripts that put no space between words: Han, Hiragana, Katakana; Hangul, for words with their particles. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
/** All of those scripts lie here. */
const MAY_BE_UNSPACED = /[\u1100-\u11ff\u2e80-\uffff]/;
/** A longer chain of parts is no word, but a list, a row of numbers, an address. */
const LONGEST = 64;

/** In Hebrew abbreviations a quotation mark is mostly typed: within a word it is the sign that it stands for, of the same length. */
export function withGershayim(text: string): string {
  return text.replace(IN_HEBREW, '$1״');
}

/** What is written in a text without a space between, where there is a letter or a number in it. */
export function written(text: string): readonly RegExpExecArray[] {
  return Array.from(withGershayim(text).matchAll(WORD));
}

/** The words of a text, in their order. Characters of scripts without spaces come two by two. */
export function words(text: string): Word[] {
  return written(text).flatMap(({ 0: word, index }) =>
    bySegments(word, index).flatMap(([segment, start, unspaced]) =>
      unspaced ? pairs(segment, start) : wordAt(segment, start),
    ),
  );
}

/** The terms under which a word is found, each once. */
export function termsOf({ whole, parts }: Word): readonly string[] {
  const [only, second] = parts;
  if (only && !second && only.pieces.length === 0) return whole === '' ? [] : [whole];
  const terms = new Set<string>();
  if (whole !== '') terms.add(whole);
  for (const part of parts) {
    if (part.whole !== '') terms.add(part.whole);
    for (const piece of part.pieces) if (piece !== '') terms.add(piece);
  }
  return [...terms];
}

/** No word is of signs alone that are not looked up. */
function wordAt(word: string, from: number): readonly Word[] {
  const parts: Part[] = [];
  let start = from;
  for (const written of word.split(BETWEEN_PARTS)) {
    const end = start + written.length;
    const pieces = written.split(BETWEEN_PIECES);
    const whole = plain(pieces.join(''));
    const known = pieces.length > 1 ? pieces.map(plain).filter((piece) => piece !== '') : [];
    if (whole !== '') parts.push({ start, end, whole, pieces: known });
    start = end + 1;
  }
  const joined = parts.map(({ whole }) => whole).join('');
  const whole = joined.length <= LONGEST ? joined : '';
  return parts.length > 0 ? [{ start: from, end: from + word.length, whole, parts }] : [];
}

/** Most words of a text stand in it again and again. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 50_000;

function plain(piece: string): string {
  const known = KNOWN.get(piece);
  if (known !== undefined) return known;
  const folded = fold(piece.replace(NOT_SEEN, '')).replace(SPACES, '');
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(piece, folded);
  return folded;
}

/** Parts of a word that are of a script without spaces, and the others; hyphens at their edges are dropped. */
function bySegments(word: string, from: number): [string, number, boolean][] {
  if (!MAY_BE_UNSPACED.test(word)) return [[word, from, false]];
  const segments: [string, number, boolean][] = [];
  const add = (start: number, end: number, unspaced: boolean) => {
    const segment = word.slice(start, end);
    const inner = unspaced ? segment : segment.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
    if (inner !== '') segments.push([inner, from + start + segment.indexOf(inner), unspaced]);
  };
  let done = 0;
  for (const { 0: run, index } of word.matchAll(UNSPACED)) {
    add(done, index, false);
    add(index, index + run.length, true);
    done = index + run.length;
  }
  add(done, word.length, false);
  return segments;
}

/** Each character with the one after it; the last one alone. */
function pairs(run: string, from: number): Word[] {
  const characters = [...run];
  let start = from;
  return characters.map((character, i) => {
    const end = start + character.length + (characters[i + 1]?.length ?? 0);
    const whole = fold(character + (characters[i + 1] ?? ''));
    const word = { start, end, whole, parts: [{ start, end, whole, pieces: [] }] };
    start += character.length;
    return word;
  });
}
