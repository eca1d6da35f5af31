import { type Part, type Word, withGershayim, words } from './words.ts';

/** A term, or all terms that begin so. */
export interface Lookup {
  readonly term: string;
  readonly prefix: boolean;
  /** For a part of a word with a hyphen: a record may have the whole word without one instead. */
  readonly or?: Lookup;
}

/** What a record must have: a word, the beginning of one, or a phrase. */
export interface Wanted {
  /** All of these stand in the index of a record that has it. */
  readonly lookups: readonly Lookup[];
  /** For a phrase, what follows one another in the text; the index alone does not tell. */
  readonly sequence?: readonly WordOfPhrase[];
}

/** A word of a phrase: its parts, which stand one after another, or its whole. */
export interface WordOfPhrase {
  readonly parts: readonly Lookup[];
  readonly whole?: Lookup;
}

const MARKS = '"“”„‟«»‹›＂「」『』〝〞〟';
const QUOTED = new RegExp(`[${MARKS}]([^${MARKS}]*)(?:[${MARKS}]|$)`, 'g');

/**
 * Reads what was typed: words, phrases in quotation marks, beginnings of words with an asterisk. The parts of a word with a
 * hyphen are a phrase: Il-sung is found as Il Sung and as Ilsung too.
 *
 * @param typing the last word may not be whole yet
 */
export function readQuery(query: string, typing = false): readonly Wanted[] {
  // Within a word it is no quotation mark.
  const typed = withGershayim((typing ? begun(query) : query).normalize('NFC'));
  const wanted: Wanted[] = [];
  let rest = '';
  let done = 0;
  for (const { 0: quoted, 1: inside = '', index } of typed.matchAll(QUOTED)) {
    rest += ` ${typed.slice(done, index)}`;
    done = index + quoted.length;
    wanted.push(...phrase(inside));
  }
  rest += ` ${typed.slice(done)}`;
  for (const each of rest.split(/\s+/)) wanted.push(...word(each));
  return distinct(wanted);
}

/** A query for words that begin with the last one; the same where that has less than two letters, or is whole. */
export function begun(query: string): string {
  return /[\p{L}\p{M}\p{N}]{2}$/u.test(query) ? `${query}*` : query;
}

function word(typed: string): readonly Wanted[] {
  const found = words(typed);
  if (found.some(isUnspaced)) return phrase(typed);
  return found.flatMap((each) => {
    const { parts, end } = each;
    const prefix = typed[end] === '*';
    const [only, second] = parts;
    if (second) return phrase(typed.slice(each.start, prefix ? end + 1 : end));
    return only ? [{ lookups: [{ term: only.whole, prefix }] }] : [];
  });
}

function phrase(text: string): readonly Wanted[] {
  const sequence = words(text).map((each) => wordOfPhrase(each, text));
  const all = sequence.flatMap(({ parts }) => parts);
  // The last character of a run stands in the pair before it too.
  const lookups = all.filter(({ term }, i) => {
    const before = all[i - 1]?.term ?? '';
    return !(isCharacter(term) && UNSPACED.test(before) && before.endsWith(term));
  });
  if (lookups.length === 0) return [];
  // Of one word, or of two characters, the index alone tells.
  const [only, second] = lookups;
  const alone = only && !second && (all.length === 1 || (all.length === 2 && isPair(only)));
  return alone ? [{ lookups }] : [{ lookups, sequence }];
}

function wordOfPhrase({ whole, parts, end }: Word, text: string): WordOfPhrase {
  const lookup = ({ whole: term, end: to }: Part): Lookup => ({
    term,
    prefix: text[to] === '*' || isCharacter(term),
  });
  if (parts.length === 1 || whole === '') return { parts: parts.map(lookup) };
  const joined = { term: whole, prefix: text[end] === '*' };
  return { parts: parts.map((part) => ({ ...lookup(part), or: joined })), whole: joined };
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Two characters of a script without spaces, or the last one of a run. */
function isUnspaced({ whole }: Word): boolean {
  return UNSPACED.test(whole);
}

function isPair({ term }: Lookup): boolean {
  return UNSPACED.test(term) && [...term].length === 2;
}

/** In a text it may go on. */
function isCharacter(term: string): boolean {
  return UNSPACED.test(term) && [...term].length === 1;
}

function distinct(wanted: readonly Wanted[]): readonly Wanted[] {
  return [...new Map(wanted.map((each) => [JSON.stringify(each), each])).values()];
}
