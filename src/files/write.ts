import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { failure, ifThere, unwritable } from './failure.ts';

/**
 * Writes one file whole or not at all: beside its place first, then renamed. Missing folders are made, a link is
 * followed, permissions stay. Returns `edition/unwritable` where that can't be done, else nothing.
 */
export function writeFileAtomic(path: string, bytes: Uint8Array): readonly Diagnostic[] {
  try {
    const target = ifThere(() => realpathSync(path)) ?? path;
    const there = ifThere(() => statSync(target));
    if (there?.isDirectory()) {
      return [failure('edition/unwritable', path, 'A folder stands there', 'Name a file.')];
    }
    // A device or a pipe (/dev/null) must stay what it is.
    if (there && !there.isFile()) writeFileSync(target, bytes);
    else replace(target, bytes, there?.mode);
    return [];
  } catch (error) {
    return [unwritable(path, error)];
  }
}

function replace(target: string, bytes: Uint8Array, mode?: number): void {
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true });
  const aside = join(folder, `.tei-new-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(aside, bytes, { flag: 'wx' });
    if (mode !== undefined) chmodSync(aside, mode & 0o7777);
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
