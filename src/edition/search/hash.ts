/** FNV-1a over UTF-16 units, 32 bits: a number that depends on nothing but the text. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The name of the part of an index that begins with a term. */
export function partName(firstTerm: string): string {
  return firstTerm === '' ? 'first' : hash(firstTerm).toString(36);
}
