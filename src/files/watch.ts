import { type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { ifPossible } from './failure.ts';
import { byCodePoint } from './read.ts';

/** Files and folders that are watched. */
export interface Watching {
  /** Watches these, and no others any more; what is there now is what later changes are told from. */
  readonly look: (paths: readonly string[]) => void;
  readonly end: () => void;
}

/** An editor writes a file in several steps: in milliseconds, how long it must be quiet. */
const QUIET = 100;
/** Where the system tells nothing (a disk on the network, too many folders) files are looked at as often, in milliseconds. */
const LOOK = 2000;

/** What editors put beside a file while it is open in them. */
const ASIDE = /^\.|^#.*#$|~$|\.(?:swp|tmp)$/i;

/** A file by its path, with what tells whether it has changed. */
type Stamps = ReadonlyMap<string, string>;

/**
 * Watches files, and folders with all that lies in them; names of files that begin with a dot or end in `~` are passed over.
 *
 * @param changed is told the paths of the files that changed, came or went, in order
 */
export function watchPaths(
  changed: (paths: readonly string[]) => void,
  { quiet = QUIET, look = LOOK }: { readonly quiet?: number; readonly look?: number } = {},
): Watching {
  let known: ReadonlyMap<string, Stamps> = new Map();
  const watchers = new Map<string, FSWatcher>();
  let soon: ReturnType<typeof setTimeout> | undefined;

  function compare(): void {
    const now = new Map(Array.from(known.keys(), (path) => [path, stampsOf(path)]));
    const different = new Set<string>();
    for (const [path, stamps] of now) {
      const before = known.get(path) ?? new Map<string, string>();
      for (const file of new Set([...before.keys(), ...stamps.keys()]))
        if (before.get(file) !== stamps.get(file)) different.add(file);
    }
    known = now;
    follow();
    if (different.size > 0) changed([...different].sort(byCodePoint));
  }

  function hint(): void {
    clearTimeout(soon);
    soon = setTimeout(compare, quiet);
  }

  /** The system tells only of what lies directly in a folder (Node.js 20 on Linux): each is asked about by itself. */
  function follow(): void {
    const wanted = new Map([...known.keys()].flatMap(foldersOf));
    for (const [key, watcher] of watchers) {
      if (wanted.has(key)) continue;
      watcher.close();
      watchers.delete(key);
    }
    for (const [key, folder] of wanted) {
      if (watchers.has(key)) continue;
      const watcher = ifPossible(() => watch(folder, hint));
      watcher?.on('error', () => {});
      if (watcher) watchers.set(key, watcher);
    }
  }

  const timer = setInterval(compare, look);
  return {
    look(paths) {
      known = new Map(paths.map((path) => [path, known.get(path) ?? stampsOf(path)]));
      follow();
    },
    end() {
      clearTimeout(soon);
      clearInterval(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      known = new Map();
    },
  };
}

/** A file, or the files of a folder and of those in it. */
function stampsOf(path: string): Stamps {
  const status = statusOf(path);
  if (!status) return new Map();
  if (!status.isDirectory()) return new Map([[path, stampOf(status)]]);
  return new Map(
    entriesOf(path).flatMap((entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return [...stampsOf(below)];
      const of = statusOf(below);
      return of?.isFile() ? [[below, stampOf(of)] as const] : [];
    }),
  );
}

const stampOf = ({ mtimeMs, size, ino }: Stats) => `${mtimeMs} ${size} ${ino}`;

/** The folders to ask about, by path and number: a folder that was made anew is another one. */
function foldersOf(path: string): readonly (readonly [string, string])[] {
  const status = statusOf(path);
  const inside = status?.isDirectory() ? within(path, status) : [];
  const above = dirname(path);
  const around = statusOf(above);
  return around?.isDirectory() ? [[`${above}\0${around.ino}`, above], ...inside] : inside;
}

function within(folder: string, { ino }: Stats): readonly (readonly [string, string])[] {
  const below = entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    const status = entry.isDirectory() ? statusOf(path) : undefined;
    return status ? within(path, status) : [];
  });
  return [[`${folder}\0${ino}`, folder], ...below];
}

function entriesOf(folder: string) {
  const entries = ifPossible(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter(({ name }) => !ASIDE.test(name));
}

const statusOf = (path: string): Stats | undefined => ifPossible(() => statSync(path));
