import type { Found, Host } from '../host.ts';
import { namesAround, statusOf } from './disk.ts';
import { codeOf, ifPossible } from './failure.ts';
import { readBytes } from './read.ts';

/** A host that reads from the disk and tells its progress to `progress`; files of more bytes than `largest` are large. */
export function diskHost(progress: (step: string) => void, largest = Number.POSITIVE_INFINITY): Host {
  return {
    look: async (path) => look(path, largest),
    names: async (folder) => ifPossible(() => [...namesAround(folder)].sort()),
    read: async (path) => readBytes(path).value,
    progress,
  };
}

function look(path: string, largest: number): Found | undefined {
  try {
    const status = statusOf(path);
    if (status.isDirectory()) return 'folder';
    return status.size > largest ? 'large' : 'file';
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code)
      ? undefined
      : 'unreadable';
  }
}
