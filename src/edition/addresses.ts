/** Where the encoding guidelines lie in the edition. */
export const GUIDELINES = 'guidelines.html';

/** The pages of a record lie in a folder of its name, one for each view: `records/1960-06-28-puzanov/reading.html`. */
export function recordPage({ stem }: { readonly stem: string }, view: string): string {
  return `records/${stem}/${view}.html`;
}

/** The page of a record that readers are led to: the one for reading, where the edition has it. */
export function mainPage(
  record: { readonly stem: string },
  { views }: { readonly views: readonly string[] },
): string {
  return recordPage(record, views.includes('reading') ? 'reading' : (views.at(-1) ?? 'reading'));
}

/** The page of an entry of a register: `registers/persons/puzanov.html`. */
export function entryPage({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `registers/${kind}/${id}.html`;
}

/** The way from a file up to the top of the edition: `../../`. */
export function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A path as an address: RFC 3986 leaves few characters as they are. */
export function address(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
