import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { ifThere } from './failure.ts';

/** Names in an output folder that are its own: the manifest, and the folder of what is being made. */
export const MANIFEST = '.tei-manifest.json';
export const ASIDE = '.tei-new-';

/**
 * Why a path can't name an output file, or undefined: it has to be relative, with `/` between its parts, the same
 * on each system, and must not leave its folder.
 */
export function impossible(path: string): string | undefined {
  if (PLAIN.test(path)) return undefined;
  const parts = path.split('/');
  if (path === '') return 'it is empty';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'it is absolute';
  if (parts.includes('..')) return 'it leaves the folder';
  if (parts.includes('.') || parts.includes('')) return 'a part of it is empty';
  if (path.includes('\\')) return 'it has a backslash';
  if (/\p{Cc}/u.test(path)) return 'it has a control character';
  if (path === MANIFEST || parts[0]?.startsWith(ASIDE)) return 'this name is kept for the list of files';
  return undefined;
}

/** Where a build was killed its folder of new files is still there: their names. */
export function leftovers(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\.tei-new-[A-Za-z0-9]{6}$/.test(entry.name))
    .map(({ name }) => name);
}

/** Nothing speaks against such a path, and most are so. */
const PLAIN = /^(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*$/;

/** The folders on the way to a path, outermost first: `a`, `a/b` for `a/b/c.html`. */
export function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

export interface Obstacle {
  readonly path: string;
  readonly kind: 'link' | 'file';
}

/** Finds what stands on the way to a path where a folder ought to be; each folder is looked at once. */
export function obstacles(root: string): (path: string) => Obstacle | undefined {
  const known = new Map<string, Obstacle | 'folder' | 'nothing'>();
  return (path) => {
    for (const folder of foldersOf(path)) {
      const found = known.get(folder) ?? look(root, folder);
      known.set(folder, found);
      if (found === 'nothing') return undefined;
      if (found !== 'folder') return found;
    }
    return undefined;
  };
}

/** What stands at a path in a folder, a link being one; undefined where nothing does. */
export function statusAt(root: string, path: string): Stats | undefined {
  return ifThere(() => lstatSync(join(root, path), { throwIfNoEntry: false }));
}

function look(root: string, path: string): Obstacle | 'folder' | 'nothing' {
  const status = statusAt(root, path);
  if (status === undefined) return 'nothing';
  if (status.isSymbolicLink()) return { path, kind: 'link' };
  return status.isDirectory() ? 'folder' : { path, kind: 'file' };
}
