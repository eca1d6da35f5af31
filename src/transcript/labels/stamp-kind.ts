import type { Lexicon, StampKind } from './lexicon.ts';

const KINDS: readonly StampKind[] = ['declassification', 'receipt', 'registry', 'classification', 'archive'];

/** What a stamp is for, by its words; where they tell nothing, “other”. */
export function stampKindOf(lexicons: readonly Lexicon[], words: string): StampKind | 'other' {
  const text = words.toLowerCase().replace(/\s+/g, ' ');
  const found = KINDS.find((kind) =>
    lexicons.some(({ stamps }) => stamps[kind]?.some((word) => standsIn(text, word))),
  );
  return found ?? 'other';
}

function standsIn(text: string, word: string): boolean {
  const isStem = word.endsWith('*');
  const stem = isStem ? word.slice(0, -1) : word;
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (!isLetter(text[at - 1]) && (isStem || !isLetter(text[at + stem.length]))) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}]/u.test(character);
}
