import { type Diagnostic, reasonOf } from '../diagnostic.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands there',
  ENOENT: 'a folder on the way is missing, or was deleted meanwhile',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
  EINVAL: 'the name is impossible',
  ERR_INVALID_ARG_VALUE: 'the name is impossible',
};

/** The code of an error of the file system: ENOENT, EACCES … */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the file system refused, in the words of an editor. */
export function reason(error: unknown): string {
  return REASONS[codeOf(error)] ?? reasonOf(error);
}

/** What `look` gives, or undefined where there is no such file. */
export function ifThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/** What `look` gives, or undefined whatever the file system says: for hints and for tidying up. */
export function ifPossible<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (codeOf(error) !== '') return undefined;
    throw error;
  }
}

export function failure(code: string, file: string, message: string, hint?: string): Diagnostic {
  return { code, severity: 'error', message, location: { file }, ...(hint !== undefined && { hint }) };
}

/** For an error of the file system; any other is a mistake of ours and thrown again. */
export function unwritable(file: string, error: unknown): Diagnostic {
  if (codeOf(error) === '') throw error;
  return failure('edition/unwritable', file, `Nothing can be written here: ${reason(error)}`);
}
