import { termsOf, type Word, words } from './words.ts';

/** A term, or all terms that begin so. */
export interface Lookup {
  readonly term: string;
  readonly prefix: boolean;
}

/** What a record must have: a word, the beginning of one, or a phrase. */
export interface Wanted {
  /** All of these stand in the index of a record that has it. */
  readonly lookups: readonly Lookup[];
  /** For a phrase, what follows one another in the text; the index alone does not tell. */
  readonly sequence?: readonly Lookup[];
}

const QUOTED = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/g;

/**
 * Reads what was typed: words, phrases in quotation marks, beginnings of words with an asterisk.
 *
 * @param typing the last word may not be whole yet, if it has two letters
 */
export function readQuery(query: string, typing = false): readonly Wanted[] {
  const wanted: Wanted[] = [];
  let rest = '';
  let done = 0;
  for (const { 0: quoted, 1: inside = '', index } of query.matchAll(QUOTED)) {
    rest += ` ${query.slice(done, index)}`;
    done = index + quoted.length;
    wanted.push(...phrase(inside));
  }
  const last = query.slice(done);
  const open = typing && /[\p{L}\p{M}\p{N}]{2}$/u.test(last);
  rest += ` ${last}${open ? '*' : ''}`;
  for (const typed of rest.split(/\s+/)) wanted.push(...word(typed));
  return distinct(wanted);
}

function word(typed: string): readonly Wanted[] {
  const found = words(typed);
  if (found.some(isUnspaced)) return phrase(typed);
  return found.map(({ whole, parts, end }) => {
    const terms = whole === '' ? parts.map((part) => part.whole) : [whole];
    const last = terms.length - 1;
    return { lookups: terms.map((term, i) => ({ term, prefix: i === last && typed[end] === '*' })) };
  });
}

function phrase(text: string): readonly Wanted[] {
  const found = words(text);
  const sequence = found.flatMap(({ parts }) =>
    parts.map(({ whole, end }) => ({ term: whole, prefix: text[end] === '*' || isCharacter(whole) })),
  );
  // The last character of a run stands in the pair before it too.
  const lookups = sequence.filter(({ term }, i) => {
    const before = sequence[i - 1]?.term ?? '';
    return !(isCharacter(term) && UNSPACED.test(before) && before.endsWith(term));
  });
  if (lookups.length === 0) return [];
  return sequence.length === 1 ? [{ lookups }] : [{ lookups, sequence }];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Two characters of a script without spaces, or the last one of a run. */
function isUnspaced({ whole }: Word): boolean {
  return UNSPACED.test(whole);
}

/** In a text it may go on. */
function isCharacter(term: string): boolean {
  return UNSPACED.test(term) && [...term].length === 1;
}

function distinct(wanted: readonly Wanted[]): readonly Wanted[] {
  return [...new Map(wanted.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whether a word of a text is one that was looked for. */
export function isFound(word: Word, { term, prefix }: Lookup): boolean {
  return termsOf(word).some((each) => (prefix ? each.startsWith(term) : each === term));
}
