import { createHash } from 'node:crypto';
import { readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { ifThere } from './failure.ts';
import { impossible, MANIFEST, statusAt } from './output-path.ts';
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
  const lines = [...manifest]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([path, { hash, key, size }]) => {
      return `  ${JSON.stringify({ path, key, size, sha256: hash })}`;
    });
  return Buffer.from(`{ "version": 1, "files": [\n${lines.join(',\n')}\n] }\n`);
}

/** Whether two manifests tell the same. */
export function isSameManifest(one: Manifest, other: Manifest): boolean {
  return (
    one.size === other.size &&
    [...one].every(([path, entry]) => {
      const { hash, key, size } = other.get(path) ?? {};
      return entry.hash === hash && entry.key === key && entry.size === size;
    })
  );
}

/** Tells whether what stands at a path is a file as a build wrote it; `status` where that is known. */
export type AsWritten = (path: string, status?: Stats) => boolean;

/**
 * Tells whether a file is still there as a build wrote it. It is where it has its size and was not touched since the manifest
 * was written; else its bytes are looked at. A link with the same bytes is none.
 */
export function asWritten(folder: string, manifest: Manifest): AsWritten {
  const written = statusAt(folder, MANIFEST)?.mtimeMs ?? 0;
  return (path, status = statusAt(folder, path)) => {
    const known = manifest.get(path);
    if (!known || !status?.isFile() || (known.size !== undefined && known.size !== status.size)) return false;
    const untouched = known.size !== undefined && status.mtimeMs < written && status.ctimeMs < written;
    return untouched || sha256(readFileSync(join(folder, path))) === known.hash;
  };
}
