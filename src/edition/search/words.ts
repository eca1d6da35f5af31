import { fold } from '../../project/fold.ts';

/** A word of a text. */
export interface Word {
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Folded and without what joins its parts: pyongyang for P’yŏngyang, sinosoviet for Sino-Soviet, ussr for U.S.S.R. */
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
  /** For characters of a script without spaces, where the first of the two ends: at the end, where there is no second. */
  readonly first?: number;
}

/** The last two are those of Hebrew abbreviations. */
const APOSTROPHES = "'’‘ʼʻʹ`´＇׳״";
const IN_HEBREW = /([\u05d0-\u05ea])["“”](?=[\u05d0-\u05ea])/g;
const HYPHENS = '\\-‐‑–/';
/** What stands within a word and is not seen. */
const UNSEEN = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
const LETTER = `[\\p{L}\\p{M}\\p{N}${UNSEEN}]`;
const PIECE = `[\\p{L}\\p{N}]${LETTER}*`;
/** U.S.S.R. */
const INITIALS = `\\p{L}\\p{M}*(?:\\.\\p{L}\\p{M}*)+(?!${LETTER})`;
/** What stands within a number: the last two are Arabic. */
const POINTS = '.,٫٬';
const NUMBER = `\\p{N}+(?:[${POINTS}]\\p{N}+)+${LETTER}*`;
const WITH_POINTS = `(?:${INITIALS}|${NUMBER}|${PIECE})`;
const WORD = new RegExp(`${WITH_POINTS}(?:[${APOSTROPHES}${HYPHENS}]${WITH_POINTS})*`, 'gu');
/** One word or, where there are points, several. */
const WRITTEN = new RegExp(`${PIECE}(?:[${APOSTROPHES}${HYPHENS}${POINTS}]${PIECE})*`, 'gu');
const HAS_POINTS = new RegExp(`[${POINTS}]`);
const BETWEEN_PARTS = new RegExp(`[${HYPHENS}${POINTS}]`);
/** 3.5 is not 35, nor is 14.3.57 a number; two initials may be another word, as U.S. and us. */
const IN_PARTS = new RegExp(`\\p{N}[${POINTS}]\\p{N}|^\\p{L}\\p{M}*\\.\\p{L}\\p{M}*$`, 'u');
/** 1,200 is 1200. */
const IN_THOUSANDS = new RegExp(`^\\p{N}{1,3}(?:[${POINTS}]\\p{N}{3})+$`, 'u');
const BETWEEN_PIECES = new RegExp(`[${APOSTROPHES}]`, 'g');
/** Nor the spaces that some signs hold when they are taken apart: no term has one. */
const NOT_SEEN = new RegExp(`[${UNSEEN}]`, 'g');
const SPACES = /\s+/g;
/** Scripts that put no space between words; Hangul, for words with their particles. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const UNSPACED = new RegExp(`[${SCRIPTS.map((name) => `\\p{Script=${name}}`).join('')}ー]+`, 'gu');
/** All of those scripts lie here. */
const MAY_BE_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u19e0-\u19ff\u2e80-\uffff]/;
/** A longer chain of parts is no word, but a list, a row of numbers, an address. */
const LONGEST = 64;

/** In Hebrew abbreviations a quotation mark is mostly typed: within a word it is the sign that it stands for, of the same length. */
export function withGershayim(text: string): string {
  return text.replace(IN_HEBREW, '$1״');
}

/** What is written in a text without a space between, where there is a letter or a number in it. */
export function written(text: string): readonly RegExpExecArray[] {
  return Array.from(withGershayim(text).matchAll(WRITTEN));
}

/** The words of a text, in their order. Characters of scripts without spaces come two by two. */
export function words(text: string): Word[] {
  return written(text).flatMap(({ 0: each, index: from }) =>
    HAS_POINTS.test(each)
      ? Array.from(each.matchAll(WORD)).flatMap(({ 0: word, index }) => wordsAt(word, from + index))
      : wordsAt(each, from),
  );
}

function wordsAt(word: string, from: number): readonly Word[] {
  return bySegments(word, from).flatMap(([segment, start, unspaced]) =>
    unspaced ? pairs(segment, start) : wordAt(segment, start),
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
  const isOne = !IN_PARTS.test(word) || IN_THOUSANDS.test(word);
  const whole = isOne && joined.length <= LONGEST ? joined : '';
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
    const first = start + character.length;
    const end = first + (characters[i + 1]?.length ?? 0);
    const whole = fold(character + (characters[i + 1] ?? ''));
    const word = { start, end, whole, parts: [{ start, end, whole, pieces: [], first }] };
    start = first;
    return word;
  });
}
