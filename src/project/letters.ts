import { folded } from './order.ts';

/** What has a place of its own in the alphabet of a language: how a list shows it, and the letter that it follows. */
interface OwnLetter {
  readonly shown: string;
  readonly after: string;
}

/**
 * By language of the interface (ISO 639-1). German as DIN 5007-1 has it, French and English take letters with marks as those without;
 * Czech as ČSN 97 6030 has it: ď, ň, ť and long vowels are not letters of their own.
 */
const OWN: Readonly<Record<string, Readonly<Record<string, OwnLetter>>>> = {
  cs: {
    č: { shown: 'Č', after: 'c' },
    ch: { shown: 'Ch', after: 'h' },
    ř: { shown: 'Ř', after: 'r' },
    š: { shown: 'Š', after: 's' },
    ž: { shown: 'Ž', after: 'z' },
  },
};

/** After all that begins with the letter before it. */
const LAST = '\uffff';

/**
 * A name as lists in a language are sorted: `folded`, with letters of the language at their places, and numbers by what they count, so
 * that No. 2 comes before No. 10. For `inOrder`.
 */
export function sortKey(name: string, language: string): string {
  const own = OWN[language] ?? {};
  const key = pieces(name.replace(/\d+/g, counted), own)
    .map((piece) => {
      const letter = own[piece];
      return letter ? letter.after + LAST : folded(piece);
    })
    .join('');
  return key.replace(/ +/g, ' ').trim();
}

/** The key of a name among others: accents and capitals count where nothing else differs, then what tells its bearers apart. */
export function nameKey(name: string, language: string, ...rest: readonly unknown[]): string {
  return [sortKey(name, language), name, ...rest].join('\0');
}

/** Longer than any number that is counted. */
const DIGITS = 16;

function counted(number: string): string {
  return number.replace(/^0+/, '').padStart(DIGITS, '0');
}

/** The letter that a name stands under, of a syllable of Hangul the first one; `#` for a number, a sign or nothing. */
export function letterOf(name: string, language: string): string {
  const own = OWN[language] ?? {};
  const begins = pieces(name, own).find((piece) => folded(piece).trim() !== '') ?? '';
  const letter = own[begins];
  if (letter) return letter.shown;
  const first = Array.from(folded(begins).trim().normalize('NFD'))[0] ?? '';
  return /^\p{L}$/u.test(first) ? first.toUpperCase() : '#';
}

/** A name divided where letters of the language stand, these small. */
function pieces(name: string, own: Readonly<Record<string, OwnLetter>>): readonly string[] {
  const letters = Object.keys(own);
  if (letters.length === 0) return [name];
  const small = name.normalize('NFC').toLowerCase();
  return small.split(new RegExp(`(${letters.join('|')})`)).filter((piece) => piece !== '');
}
