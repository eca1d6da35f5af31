import { keyOf } from '../output-file.ts';

/** Some programs cut longer ones. */
const LONGEST = 48;
/** Of a hash, which tells apart what begins alike. */
const DIGITS = 6;

/** A key that BibTeX and CSL take: letters, digits and hyphens; of a long name its beginning, and a hash of the whole. */
export function citationKey(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= LONGEST) return plain || otherwise;
  const cut = plain.slice(0, LONGEST - DIGITS - 1);
  const end = cut.lastIndexOf('-');
  return `${end > LONGEST / 2 ? cut.slice(0, end) : cut}-${keyOf(name).slice(0, DIGITS)}`;
}
