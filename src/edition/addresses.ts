import type { ViewName } from '../project/project.ts';
import { isDevice } from './on-disk.ts';
import { hash } from './search/hash.ts';

/** Where the encoding guidelines lie in the edition. */
export const GUIDELINES = 'guidelines.html';

/** Where a citation of the whole edition lies, by the extension of its form. */
export const editionCitation = (form: string): string => `citation.${form}`;

/** The pages of a record lie in a folder of its name, one for each view: `records/1960-06-28-puzanov/reading.html`. */
export function recordPage({ stem }: { readonly stem: string }, view: string): string {
  return `records/${stem}/${view}.html`;
}

/** The view that readers are led to: the one for reading, where the edition has it. */
export function mainView({ views }: { readonly views: readonly ViewName[] }): ViewName {
  return views.includes('reading') ? 'reading' : (views.at(-1) ?? 'reading');
}

export function mainPage(
  record: { readonly stem: string },
  project: { readonly views: readonly ViewName[] },
): string {
  return recordPage(record, mainView(project));
}

/** The list of a register: `registers/persons.html`, and `registers/persons-2.html` for its second page. */
export function registerPage(kind: string, page = 1): string {
  return `registers/${kind}${page === 1 ? '' : `-${page}`}.html`;
}

/**
 * The page of an entry of a register: `registers/persons/puzanov.html`. Two entries may ask for the same one: `path` of a
 * catalogue’s entry is the one that it has.
 */
export function entryPage({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `registers/${kind}/${fileName(id)}.html`;
}

/** UTF-8 bytes: file systems take 255, with an extension and a number. */
const LONGEST = 180;

/**
 * A name as that of a file on any system: letters, digits, `-`, `_` and dots within stay, all else is written as `~` and the
 * number of the character.
 */
export function fileName(name: string): string {
  const safe = Array.from(name.normalize('NFC'), (character, index) =>
    /^[\p{L}\p{M}\p{N}_-]$/u.test(character) || (character === '.' && index > 0)
      ? character
      : `~${character.codePointAt(0)?.toString(16)}`,
  ).join('');
  const allowed = isDevice(safe) ? `~${safe}` : safe;
  if (new TextEncoder().encode(allowed).length <= LONGEST) return allowed || '~';
  return `${allowed.slice(0, 40)}~${hash(allowed).toString(16)}`;
}

/** The way from a file up to the top of the edition: `../../`. */
export function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A path as an address: RFC 3986 leaves few characters as they are. */
export function address(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
