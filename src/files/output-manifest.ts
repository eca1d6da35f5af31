import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ifThere } from './failure.ts';
import { impossible, MANIFEST } from './output-path.ts';
import { byCodePoint } from './read.ts';

/** The files that builds have made in a folder, each with the hash of its bytes. */
export type Manifest = ReadonlyMap<string, string>;

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

function entry(value: unknown): [string, string] {
  const { path, sha256: hash } = value as { path: unknown; sha256: unknown };
  if (typeof path !== 'string' || typeof hash !== 'string' || impossible(path))
    throw new TypeError('damaged');
  return [path, hash];
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  const files = [...manifest]
    .map(([path, hash]) => ({ path, sha256: hash }))
    .sort((a, b) => byCodePoint(a.path, b.path));
  return Buffer.from(`${JSON.stringify({ version: 1, files }, null, 1)}\n`);
}
