/** Letters that no decomposition takes apart, as people type them who do not have them on their keyboard. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ĸ: 'k',
    ŋ: 'n',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ς: 'σ',
    ґ: 'г',
    // The same letters on Persian and on Arabic keyboards.
    ی: 'ي',
    ک: 'ك',
  }),
);

/**
 * The marks of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts, and the stroke that makes an Arabic word longer: in others a
 * mark is half a letter.
 */
const MARKS = new RegExp(
  `[${[
    '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f',
    '\\u0483-\\u0487',
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc',
  ].join('')}]`,
  'g',
);

const PLAIN = /^[\w'-]*$/;

/**
 * A word as it is looked up: small letters without their marks (Unicode Standard Annex 15, NFKD), so that novacek finds
 * Nováček, and е finds ё.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const plain = word.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return plain.replace(/[łøđðħŧıĸŋßæœþςґیک]/g, (letter) => LETTERS.get(letter) ?? letter).normalize('NFKC');
}
