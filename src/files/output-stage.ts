import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { foldPath } from '../edition/on-disk.ts';
import type { OutputFile } from '../edition/output-file.ts';
import { failure, ifThere, unwritable } from './failure.ts';
import { foreignFile, withFewForeign } from './foreign-files.ts';
import { type AsWritten, asWritten, type Entry, type Manifest, sha256 } from './output-manifest.ts';
import { foldersOf, impossible, type Obstacle, obstacles, statusAt } from './output-path.ts';

/** A new file: made at `aside`, or already in its place with the same bytes. */
export interface Staged {
  readonly path: string;
  readonly entry: Entry;
  readonly aside?: string;
}

/** What is written of a file: where it is to be and a hash of what it is made of. */
export type Written = Pick<OutputFile, 'path' | 'key'>;

/** The bytes of a file, whole or in pieces; undefined where it can’t be made. */
export type Content = Uint8Array | AsyncIterable<Uint8Array> | undefined;

/** Makes files, in any order, and hands over the bytes of each with its index; pieces are all taken once the promise resolves. */
export type MakeFiles<File extends Written = OutputFile> = (
  files: readonly File[],
  take: (index: number, content: Content) => Promise<void>,
) => Promise<void>;

/** Tells whether a file has to be made again even where it is there and nothing that it is made of has changed. */
export type MakeAgain<File extends Written = OutputFile> = (file: File) => boolean;

/** Makes files one after the other. */
export const oneAfterTheOther: MakeFiles = async (files, take) => {
  for (const [index, file] of files.entries()) await take(index, await file.bytes());
};

/**
 * Makes in `aside` the files that are not yet in `folder`, and tells what speaks against putting them there: all objections at
 * once, and then nothing is made. What is there as it was written, of the same key, is not made again.
 */
export async function stage<File extends Written>(
  folder: string,
  aside: string,
  old: Manifest,
  files: Iterable<File>,
  make: MakeFiles<File>,
  again: MakeAgain<File>,
): Promise<Result<readonly Staged[]>> {
  const staged: Staged[] = [];
  const waiting: { readonly file: File; readonly at: number }[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = registry();
  const ourFolders = new Set([...old.keys()].flatMap(foldersOf));
  const obstacle = obstacles(folder);
  const isThere = asWritten(folder, old);
  for (const file of files) {
    try {
      const entry = old.get(file.path);
      // What stands in the list was possible.
      const refusal = entry ? undefined : refused(file.path, folder);
      const status = refusal ? undefined : statusAt(folder, file.path);
      const objection =
        refusal ??
        taken(file.path, folder) ??
        inTheWay(file.path, folder, obstacle(file.path), old) ??
        foreign(file.path, folder, status, old, ourFolders);
      if (objection !== undefined) diagnostics.push(objection);
      if (entry?.key !== file.key || again(file) || !status || !isThere(file.path, status))
        waiting.push({ file, at: staged.length });
      staged.push({ path: file.path, entry: entry ?? NOTHING });
    } catch (error) {
      return { value: [], diagnostics: [unwritable(join(folder, file.path), error)] };
    }
  }
  if (diagnostics.length > 0) return { value: [], diagnostics: withFewForeign(folder, diagnostics) };
  const made = waiting.map(({ file }) => file);
  const without = new Set<number>();
  await make(made, async (index, content) => {
    const { file, at } = waiting[index] ?? {};
    if (!file || at === undefined || diagnostics.length > 0) return;
    if (content === undefined) {
      without.add(at);
      return;
    }
    const place = join(aside, String(at));
    try {
      staged[at] =
        content instanceof Uint8Array
          ? put(file, content, place, old, isThere)
          : await putPieces(file, content, place, old, isThere);
    } catch (error) {
      diagnostics.push(isGone(aside) ? anotherBuild(folder) : unwritable(join(folder, file.path), error));
    }
  });
  return { value: staged.filter((_, at) => !without.has(at)), diagnostics };
}

const isGone = (aside: string): boolean => ifThere(() => lstatSync(aside)) === undefined;

/** Each build deletes what one that was broken off has left, and can’t tell it from one that goes on. */
function anotherBuild(folder: string): Diagnostic {
  const message = 'Another build writes into this folder at the same time; nothing was written by this one';
  return failure('edition/unwritable', folder, message, 'Wait until it is done, then build again.');
}

const NOTHING: Entry = { hash: '' };

/** Writes a file aside, unless the same bytes are in its place already. */
function put(
  { path, key }: Written,
  bytes: Uint8Array,
  aside: string,
  old: Manifest,
  isThere: AsWritten,
): Staged {
  const entry = { hash: sha256(bytes), key, size: bytes.length };
  if (old.get(path)?.hash === entry.hash && isThere(path)) return { path, entry };
  writeFileSync(aside, bytes, { flag: 'wx' });
  return { path, entry, aside };
}

/** The same piece by piece, so that a large file is never held as a whole. */
async function putPieces(
  { path, key }: Written,
  pieces: AsyncIterable<Uint8Array>,
  aside: string,
  old: Manifest,
  isThere: AsWritten,
): Promise<Staged> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(aside, 'wx');
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.length;
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  const entry = { hash: hash.digest('hex'), key, size };
  if (old.get(path)?.hash !== entry.hash || !isThere(path)) return { path, entry, aside };
  rmSync(aside);
  return { path, entry };
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
  there: Stats | undefined,
  old: Manifest,
  ourFolders: ReadonlySet<string>,
): Diagnostic | undefined {
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
