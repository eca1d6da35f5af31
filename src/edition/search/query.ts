import { type Part, type Word, withGershayim, words } from './words.ts';

/** A term, or all terms that begin so. */
export interface Lookup {
  readonly term: string;
  readonly prefix: boolean;
  /** For one character of a script without spaces: it alone was looked for, though it is found with the one after it. */
  readonly alone?: true;
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
  if (found.some(({ parts }) => parts.some(isUnspaced))) return phrase(typed);
  return found.flatMap((each) => {
    const { parts, end } = each;
    const prefix = typed[end] === '*';
    const [only, second] = parts;
    if (second) return phrase(typed.slice(each.start, prefix ? end + 1 : end));
    return only ? [{ lookups: [{ term: only.whole, prefix }] }] : [];
  });
}

function phrase(text: string): readonly Wanted[] {
  const found = words(text);
  const sequence = found.map((each) => wordOfPhrase(each, text));
  const written = found.flatMap(({ parts }) => parts);
  const all = sequence.flatMap(({ parts }) => parts);
  // The last character of a run stands in the pair before it too.
  const lookups = all.filter(({ alone }, i) => !(alone && written[i - 1]?.end === written[i]?.end));
  if (lookups.length === 0) return [];
  // Of one word, or of two characters, the index alone tells.
  const isOne = all.length === 1 || (all.length === 2 && written[0]?.end === written[1]?.end);
  return isOne ? [{ lookups }] : [{ lookups, sequence }];
}

function wordOfPhrase({ whole, parts, end }: Word, text: string): WordOfPhrase {
  const lookup = (part: Part): Lookup => {
    const alone = isUnspaced(part) && part.first === part.end;
    // In a text it may go on.
    return { term: part.whole, prefix: alone || text[part.end] === '*', ...(alone && { alone }) };
  };
  if (parts.length === 1 || whole === '') return { parts: parts.map(lookup) };
  const joined = { term: whole, prefix: text[end] === '*' };
  return { parts: parts.map((part) => ({ ...lookup(part), or: joined })), whole: joined };
}

/** Characters of a script without spaces. */
function isUnspaced({ first }: Part): boolean {
  return first !== undefined;
}

function distinct(wanted: readonly Wanted[]): readonly Wanted[] {
  return [...new Map(wanted.map((each) => [JSON.stringify(each), each])).values()];
}
