/** Words that have no letter in an abbreviation. */
const SMALL = new Set([
  ...[
    'of',
    'the',
    'for',
    'and',
    'in',
    'on',
    'to',
    'a',
    'der',
    'die',
    'das',
    'des',
    'für',
    'und',
    'zur',
    'de',
  ],
  ...['la', 'le', 'les', 'du', 'et', 'pro', 'i', 'и', 'по', 'při', 'na'],
]);

/** Whether a word is an abbreviation of capitals, with small letters between at most: KWP, TsTAK, OZÚ, U.S.S.R. */
export function isAbbreviation(word: string): boolean {
  if (word.length > 10 || !/^\p{Lu}[\p{L}\p{M}.&/-]*$/u.test(word)) return false;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && small < capitals && !/-\p{Lu}\p{Ll}{2}/u.test(word);
}

/** Whether the words begin with the letters of the abbreviation, in their order: KWP, Korean Workers’ Party. */
export function spells(words: string, abbreviation: string): boolean {
  const initials = (words.match(/[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]*)?/gu) ?? [])
    .filter((word) => !SMALL.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase());
  const letters = [...abbreviation.toUpperCase()].filter((each) => /\p{L}/u.test(each));
  if (initials.length < 2 || letters.length === 0) return false;
  let at = 0;
  for (const letter of letters) if (initials[at] === letter) at++;
  return at === initials.length && letters[0] === initials[0];
}

/** Whether the words are set like a name or title: each begins with a capital, but for the small ones. */
export function isTitle(words: string): boolean {
  const all = words.match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? [];
  const counted = all.filter((word) => !SMALL.has(word.toLowerCase()));
  return counted.length >= 2 && counted.every((word) => /^\p{Lu}/u.test(word)) && /^\P{Ll}/u.test(words);
}
