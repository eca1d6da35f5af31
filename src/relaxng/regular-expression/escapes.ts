import { NAME_REST, NAME_START } from '../datatypes/name-characters.ts';
import { block } from './blocks.ts';

const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

/** Multi-character escapes (XML Schema part 2, appendix F.1.1, production 37), as JavaScript classes (flag v). */
const MULTI: ReadonlyMap<string, string> = new Map([
  ['s', '[ \\t\\n\\r]'],
  ['S', '[^ \\t\\n\\r]'],
  ['i', `[:${NAME_START}]`],
  ['I', `[^:${NAME_START}]`],
  ['c', `[:${NAME_START}${NAME_REST}]`],
  ['C', `[^:${NAME_START}${NAME_REST}]`],
  ['d', '\\p{Nd}'],
  ['D', '\\P{Nd}'],
  ['w', '[^\\p{P}\\p{Z}\\p{C}]'],
  ['W', '[\\p{P}\\p{Z}\\p{C}]'],
]);

const SINGLE: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ...Array.from('\\|.-^?*+{}()[]', (character) => [character, character] as const),
]);

/** What an escape means: one character, or a JavaScript class of them. */
export type Escape = { readonly character: string } | { readonly set: string } | { readonly problem: string };

/** An escape whose letter is `letter`; `property` is what follows `\p` or `\P` in braces. */
export function escapeOf(letter: string, property: string | undefined): Escape {
  if (letter === 'p' || letter === 'P') return category(letter, property);
  const set = MULTI.get(letter);
  if (set) return { set };
  const character = SINGLE.get(letter);
  if (character) return { character };
  return { problem: letter === '' ? 'it ends with a backslash' : `there is no \\${letter}` };
}

function category(letter: string, property: string | undefined): Escape {
  if (property === undefined) return { problem: `\\${letter} needs {…}` };
  if (CATEGORY.test(property)) return { set: `\\${letter}{${property}}` };
  const ranges = property.startsWith('Is') ? block(property.slice(2)) : undefined;
  if (!ranges) return { problem: `there is no category or block “${property}”` };
  return { set: letter === 'p' ? `[${ranges}]` : `[^${ranges}]` };
}

/** One character in a JavaScript expression (flag v), wherever it stands. */
export function literal(character: string): string {
  return /^[A-Za-z0-9]$/.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
