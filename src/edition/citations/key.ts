/** A key that BibTeX and CSL take: letters, digits and hyphens. */
export function citationKey(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '') || otherwise;
}
