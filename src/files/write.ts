import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { failure, ifThere, unwritable } from './failure.ts';
import { makeFolder } from './make-folder.ts';

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

/**
 * As `writeFileAtomic`, for a file that was read before: `edition/changed-meanwhile` where it does not hold the same bytes
 * any more, and then it stays as it is.
 */
export function rewriteFileAtomic(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
): readonly Diagnostic[] {
  try {
    const target = realpathSync(path);
    const isSame = () => Buffer.compare(readFileSync(target), before) === 0;
    if (replace(target, after, statSync(target).mode, isSame)) return [];
    const message = 'The file was changed by another program in the meantime, so it was left as it is';
    return [failure('edition/changed-meanwhile', path, message, 'Run the command again.')];
  } catch (error) {
    return [unwritable(path, error)];
  }
}

/** `stillGood` is asked at the last moment; if it is not, nothing is replaced. */
function replace(target: string, bytes: Uint8Array, mode?: number, stillGood = () => true): boolean {
  const folder = dirname(target);
  makeFolder(folder);
  const aside = join(folder, `.tei-new-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(aside, bytes, { flag: 'wx' });
    if (mode !== undefined) chmodSync(aside, mode & 0o7777);
    const good = stillGood();
    if (good) renameSync(aside, target);
    else rmSync(aside, { force: true });
    return good;
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
