const VOWELS = /[aeiouyáéíóúýěůäöüàèìòùâêîôûåæøœąęıаеёиоуыэюяіїєαεηιουωάέήίόύώ]/iu;

/**
 * Whether letters that stood apart can be a word: two at least, set as words are (Praha, SHTYKOV), with a vowel, not one
 * sign again and again, no row of the alphabet. Letters of a table or a list are none.
 */
export function isSpacedWord(word: string): boolean {
  const letters = [...word].filter((each) => /\p{L}/u.test(each));
  const own = letters.join('');
  if (letters.length < 2 || !/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(own)) return false;
  if (/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(own) && !VOWELS.test(own)) return false;
  if (letters.length > 3 && new Set(own.toLowerCase()).size < (/\p{Ll}/u.test(own) ? 2 : 3)) return false;
  return !isAlphabet(letters);
}

function isAlphabet(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.toLowerCase().codePointAt(0) ?? 0);
  return (
    letters.length > 2 && codes.every((code, index) => index === 0 || code === (codes[index - 1] ?? 0) + 1)
  );
}
