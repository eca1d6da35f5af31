import type { Place } from './place.ts';
import type { Lookup, WordOfPhrase } from './query.ts';
import type { Part, Word } from './words.ts';

/** A part of a word, where it stands among all parts of a text. */
interface Standing {
  readonly part: Part;
  /** For the first part of a word: the word. */
  readonly begins?: Word;
}

/** The parts of the words of a text, in their order. */
export function standings(all: readonly Word[]): readonly Standing[] {
  return all.flatMap((word) =>
    word.parts.map((part, i): Standing => (i === 0 ? { part, begins: word } : { part })),
  );
}

/** Where a phrase stands in a text; a word with a hyphen is also one without it. */
export function sequences(text: readonly Standing[], phrase: readonly WordOfPhrase[]): readonly Place[] {
  return text.flatMap(({ part }, at) => {
    const last = text[endFrom(at) - 1];
    return last ? [{ start: part.start, end: endOf(last.part, phrase.at(-1)?.parts.at(-1)) }] : [];
  });

  /** The place after the phrase that begins at a place; 0 where none does. */
  function endFrom(start: number): number {
    const open: (readonly [at: number, word: number])[] = [[start, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [at, i] = next;
      const word = phrase[i];
      if (!word) return at;
      const begins = text[at]?.begins;
      const whole = word.whole ?? (word.parts.length === 1 ? word.parts[0] : undefined);
      if (begins && whole && has([begins.whole], whole)) open.push([at + begins.parts.length, i + 1]);
      if (word.parts.every((lookup, n) => isPart(text[at + n]?.part, lookup)))
        open.push([at + word.parts.length, i + 1]);
    }
    return 0;
  }
}

/** Where what was looked for ends: with a character that was looked for alone the next one is found too. */
export function endOf({ first, end }: Ending, lookup: Lookup | undefined): number {
  return lookup?.alone ? (first ?? end) : end;
}

interface Ending {
  readonly first?: number | undefined;
  readonly end: number;
}

function isPart(part: Part | undefined, lookup: Lookup): boolean {
  return part !== undefined && has([part.whole, ...part.pieces], lookup);
}

function has(forms: readonly string[], { term, prefix }: Lookup): boolean {
  return forms.some((form) => (prefix ? form.startsWith(term) : form === term));
}
