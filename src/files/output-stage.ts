import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { failure, ifThere, unwritable } from './failure.ts';
import { type Manifest, sha256 } from './output-manifest.ts';
import { foldersOf, foldPath, impossible, type Obstacle, obstacles } from './output-path.ts';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A new file: made at `aside`, or already in its place with the same bytes. */
export interface Staged {
  readonly path: string;
  readonly hash: string;
  readonly aside?: string;
}

/**
 * Makes the files in `aside` and tells what speaks against putting them into `folder`. After the first objection
 * nothing more is written, but the rest is looked at, so that all objections are told at once.
 */
export async function stage(
  folder: string,
  aside: string,
  old: Manifest,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
): Promise<Result<readonly Staged[]>> {
  const staged: Staged[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = registry();
  const ourFolders = new Set([...old.keys()].flatMap(foldersOf));
  const obstacle = obstacles(folder);
  for await (const file of files) {
    const place = join(folder, file.path);
    try {
      const objection =
        refused(file.path, folder) ??
        taken(file.path, folder) ??
        inTheWay(file.path, folder, obstacle(file.path), old) ??
        foreign(file.path, folder, old, ourFolders);
      if (objection !== undefined) diagnostics.push(objection);
      if (diagnostics.length === 0) staged.push(make(file, place, join(aside, String(staged.length)), old));
    } catch (error) {
      return { value: [], diagnostics: [unwritable(place, error)] };
    }
  }
  return { value: staged, diagnostics };
}

function refused(path: string, folder: string): Diagnostic | undefined {
  const why = impossible(path);
  if (why === undefined) return undefined;
  return failure('edition/output-path', folder, `No file can be named ${JSON.stringify(path)}: ${why}`);
}

/** Remembers each path, and objects to one that was there before, as a file or as a folder. */
function registry(): (path: string, folder: string) => Diagnostic | undefined {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  return (path, folder) => {
    const key = foldPath(path);
    const above = foldersOf(key);
    const clash = files.get(key) ?? folders.get(key) ?? above.map((part) => files.get(part)).find(Boolean);
    files.set(key, path);
    for (const part of above) folders.set(part, path);
    if (clash === undefined) return undefined;
    const message = `Two files would be made in one place: ${JSON.stringify(clash)} and ${JSON.stringify(path)}`;
    return failure('edition/duplicate-output', join(folder, path), message);
  };
}

/** A link on the way leads to what isn’t ours; a file of ours there will give place, being no longer made. */
function inTheWay(
  path: string,
  folder: string,
  found: Obstacle | undefined,
  old: Manifest,
): Diagnostic | undefined {
  if (found?.kind === 'file' && !old.has(found.path)) return foreignFile(folder, found.path);
  if (found?.kind !== 'link') return undefined;
  const message = `${join(folder, found.path)} is a link, and what it leads to is not ours to change`;
  const hint = 'Delete the link, or write to another folder.';
  return failure('edition/output-path', join(folder, path), message, hint);
}

/** Objects where something stands in the place of a file that no build made. */
function foreign(
  path: string,
  folder: string,
  old: Manifest,
  ourFolders: ReadonlySet<string>,
): Diagnostic | undefined {
  const there = ifThere(() => lstatSync(join(folder, path)));
  if (there === undefined) return undefined;
  const found = there.isDirectory()
    ? foreignBelow(path, folder, old, ourFolders)
    : old.has(path)
      ? undefined
      : path;
  return found === undefined ? undefined : foreignFile(folder, found);
}

/** The first thing in a folder, or the folder itself, that no build made. */
function foreignBelow(
  path: string,
  folder: string,
  old: Manifest,
  ourFolders: ReadonlySet<string>,
): string | undefined {
  if (!ourFolders.has(path)) return path;
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inner = `${path}/${entry.name}`;
    const found = entry.isDirectory()
      ? foreignBelow(inner, folder, old, ourFolders)
      : old.has(inner)
        ? undefined
        : inner;
    if (found !== undefined) return found;
  }
  return undefined;
}

function foreignFile(folder: string, path: string): Diagnostic {
  const message =
    'This was not made by a build, and a file of the edition would replace it; nothing was written';
  const hint = `Move it elsewhere, or write to another folder than ${folder}.`;
  return failure('edition/foreign-file', join(folder, path), message, hint);
}

function make({ path, bytes }: OutputFile, place: string, aside: string, old: Manifest): Staged {
  const hash = sha256(bytes);
  if (old.get(path) === hash && hashOf(place) === hash) return { path, hash };
  writeFileSync(aside, bytes, { flag: 'wx' });
  return { path, hash, aside };
}

/** Of a regular file only: a link with the same bytes is replaced. */
function hashOf(place: string): string | undefined {
  const status = ifThere(() => lstatSync(place));
  return status?.isFile() ? sha256(readFileSync(place)) : undefined;
}
