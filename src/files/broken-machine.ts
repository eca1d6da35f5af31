import { tmpdir } from 'node:os';
import { codeOf, reason } from './failure.ts';

/** What a disk says whatever a program does. */
const OF_THE_DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'EIO']);

/**
 * What the machine refused, for an error that is no mistake of ours: a full disk, or a folder for temporary files that
 * is missing. Undefined for any other error.
 */
export function refusedByMachine(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('path' in error) || !('syscall' in error)) return undefined;
  const isTemporary = error.syscall === 'mkdtemp';
  if (!isTemporary && !OF_THE_DISK.has(codeOf(error))) return undefined;
  const path = String(error.path).replace(/[^/\\]*X{6}$/, '');
  const hint =
    isTemporary && path.startsWith(tmpdir())
      ? ' Temporary files are made there; the variable TMPDIR names another folder.'
      : '';
  return `${path} can’t be used: ${reason(error)}.${hint}`;
}
