import { keyOf } from '../output-file.ts';

/** Some programs cut longer ones. */
const LONGEST = 48;
/** Of a hash, which tells apart what begins alike. */
const DIGITS = 6;

/** A letter or a digit that no key can hold. */
const LOST = /(?![A-Za-z0-9])[\p{L}\p{N}]/u;

/**
 * A key that BibTeX and CSL take: letters, digits and hyphens. A hash of the name stands at its end where the name is long, of which
 * then only the beginning is left, or has letters that are lost, as those of Cyrillic. Names that differ in accents or signs alone have one key.
 */
export function citationKey(name: string, otherwise: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  const key = plain.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || otherwise;
  if (key.length <= LONGEST && !LOST.test(plain)) return key;
  return `${beginningOf(key)}-${keyOf(name.normalize('NFC')).slice(0, DIGITS)}`;
}

/** As much as there is room for beside a hash, in whole words where they are not too long. */
function beginningOf(key: string): string {
  const cut = key.slice(0, LONGEST - DIGITS - 1);
  const end = cut === key ? -1 : cut.lastIndexOf('-');
  return end > LONGEST / 2 ? cut.slice(0, end) : cut;
}
