import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ifThere } from './failure.ts';
import { impossible, MANIFEST } from './output-path.ts';
import { byCodePoint } from './read.ts';

/** What is known of a file that a build has made. */
export interface Entry {
  /** The hash of its bytes. */
  readonly hash: string;
  /** Of what it was made; unknown where an earlier version has made it. */
  readonly key?: string;
  /** In bytes. */
  readonly size?: number;
}

/** The files that builds have made in a folder. */
export type Manifest = ReadonlyMap<string, Entry>;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The manifest of a folder: empty where there is none, undefined where it is damaged. A manifest that names a
 * place outside its folder is damaged too: what it names is deleted.
 */
export function readManifest(folder: string): Manifest | undefined {
  const text = ifThere(() => readFileSync(join(folder, MANIFEST), 'utf8'));
  if (text === undefined) return new Map();
  try {
    const { version, files } = JSON.parse(text) as { version: unknown; files: readonly unknown[] };
    return version === 1 ? new Map(files.map(entry)) : undefined;
  } catch {
    return undefined;
  }
}

function entry(value: unknown): [string, Entry] {
  const { path, sha256: hash, key, size } = value as Readonly<Record<string, unknown>>;
  if (typeof path !== 'string' || typeof hash !== 'string' || impossible(path))
    throw new TypeError('damaged');
  return [path, { hash, ...(typeof key === 'string' && { key }), ...(typeof size === 'number' && { size }) }];
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  const files = [...manifest]
    .map(([path, { hash, key, size }]) => ({ path, key, size, sha256: hash }))
    .sort((a, b) => byCodePoint(a.path, b.path));
  const lines = files.map((file) => `  ${JSON.stringify(file)}`);
  return Buffer.from(`{ "version": 1, "files": [\n${lines.join(',\n')}\n] }\n`);
}

/**
 * Tells whether a file is still there as a build wrote it. It is where it has its size and was not touched since the manifest
 * was written; else its bytes are looked at. A link with the same bytes is none.
 */
export function asWritten(folder: string, manifest: Manifest): (path: string) => boolean {
  const written = ifThere(() => lstatSync(join(folder, MANIFEST)))?.mtimeMs ?? 0;
  return (path) => {
    const known = manifest.get(path);
    const place = join(folder, path);
    const status = known && ifThere(() => lstatSync(place));
    if (!known || !status?.isFile() || (known.size !== undefined && known.size !== status.size)) return false;
    const untouched = known.size !== undefined && status.mtimeMs < written && status.ctimeMs < written;
    return untouched || sha256(readFileSync(place)) === known.hash;
  };
}
