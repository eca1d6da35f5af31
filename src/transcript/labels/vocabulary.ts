import type { Lexicon, Meaning } from './lexicon.ts';

/** The label words of several languages, looked up as they stand in a text. */
export interface Vocabulary {
  /** A word as it is looked up: in lower case, composed, with a straight apostrophe. */
  normal(word: string): string;
  /** The longest phrase that begins at a word, or the word by its stem. */
  longest(words: readonly string[], at: number): Found | undefined;
  /** The number that a word names. */
  number(word: string): number | undefined;
}

interface Found {
  readonly meaning: Meaning;
  /** In words. */
  readonly length: number;
}

/** A stem ends with this sign: “подпис*”. */
const ANY = '*';
const MOST_WORDS = 8;
const SHORTEST_STEM = 3;
const WORD = /\d+|[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*\*?|[^\s\p{L}\p{M}\d]/gu;

const made = new WeakMap<readonly Lexicon[], Vocabulary>();

/** Where two languages have the same word, the one that is named first has it. A list of lexicons is worked through once. */
export function vocabulary(lexicons: readonly Lexicon[]): Vocabulary {
  const known = made.get(lexicons) ?? vocabularyOf(lexicons);
  made.set(lexicons, known);
  return known;
}

function vocabularyOf(lexicons: readonly Lexicon[]): Vocabulary {
  const phrases = new Map<string, Meaning>();
  const stems = new Map<string, Meaning>();
  const numbers = new Map<string, number>();
  for (const { words, numbers: ofLexicon } of lexicons) {
    for (const [meaning, written] of Object.entries(words) as [Meaning, readonly string[]][]) {
      for (const phrase of written) {
        const isStem = phrase.endsWith(ANY);
        const key = (normal(phrase).match(WORD) ?? []).join(' ');
        const known = isStem ? stems : phrases;
        const name = isStem ? key.slice(0, -1) : key;
        if (!known.has(name)) known.set(name, meaning);
      }
    }
    for (const [word, number] of Object.entries(ofLexicon)) {
      if (!numbers.has(normal(word))) numbers.set(normal(word), number);
    }
  }

  function longest(words: readonly string[], at: number): Found | undefined {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
      const meaning = phrases.get(words.slice(at, at + length).join(' '));
      if (meaning) return { meaning, length };
    }
    const word = words[at] ?? '';
    for (let end = word.length; end >= SHORTEST_STEM; end--) {
      const meaning = stems.get(word.slice(0, end));
      if (meaning) return { meaning, length: 1 };
    }
    return undefined;
  }

  return { normal, longest, number: (word) => numbers.get(word) };
}

function normal(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
