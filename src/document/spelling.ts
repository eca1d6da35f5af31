import { dirname, normalize, sep } from 'node:path';
import type { Host } from '../host.ts';
import { fold } from '../nearest.ts';

/** How files are really called: some disks find `scan1.jpg` by the name `Scan1.JPG`, and others don’t. */
export interface Spellings {
  /** The path that a file or folder has, seen from a document; undefined where it has this one, or where there is none. */
  of(file: string, document: string): Promise<string | undefined>;
}

interface Folder {
  readonly names: ReadonlySet<string>;
  /** The names in which capitals and the way of writing accents don’t count. */
  readonly folded: ReadonlyMap<string, readonly string[]>;
}

/** Each folder is listed once. */
export function spellings(host: Pick<Host, 'look' | 'names'>): Spellings {
  const folders = new Map<string, Folder | undefined>();
  const known = new Map<string, string | undefined>();

  async function list(path: string): Promise<Folder | undefined> {
    if (folders.has(path)) return folders.get(path);
    const names = await host.names(path);
    const folder = names && folderOf(names);
    folders.set(path, folder);
    return folder;
  }

  async function find(file: string, own: readonly string[]): Promise<string | undefined> {
    const parts = file.split(sep);
    const root = parts[0] === '' ? sep : '.';
    let at = root === sep ? 1 : 0;
    // How the user calls the folder of the document is not the document’s fault.
    while (at < parts.length - 1 && parts[at] === own[at]) at++;
    while (parts[at] === '..') at++;
    const right = parts.slice(0, at);
    for (const part of parts.slice(at)) {
      const folder = part === '' || part === '.' ? undefined : await list(right.join(sep) || root);
      const [name, ...others] = folder ? namesLike(part, folder) : [part];
      if (name === undefined || others.length > 0) return undefined;
      right.push(name);
    }
    const path = right.join(sep);
    if (path === file) return undefined;
    // Some disks write accents in their own way, whatever way they were given.
    return path.normalize() === file.normalize() && (await host.look(file)) ? undefined : path;
  }

  return {
    async of(file, document) {
      const folder = dirname(normalize(document));
      const key = `${folder}\0${file}`;
      if (!known.has(key)) known.set(key, await find(file, folder.split(sep)));
      return known.get(key);
    },
  };
}

function namesLike(name: string, { names, folded }: Folder): readonly string[] {
  return names.has(name) ? [name] : (folded.get(fold(name)) ?? []);
}

function folderOf(names: readonly string[]): Folder {
  const folded = new Map<string, string[]>();
  for (const name of names) {
    const same = folded.get(fold(name));
    if (same) same.push(name);
    else folded.set(fold(name), [name]);
  }
  return { names: new Set(names), folded };
}
