import { statSync } from 'node:fs';
import type { Found, Host } from '../host.ts';
import { codeOf } from './failure.ts';
import { readBytes } from './read.ts';

/** A host that reads from the disk and tells its progress to `progress`. */
export function diskHost(progress: (step: string) => void): Host {
  return { look: async (path) => look(path), read: async (path) => readBytes(path).value, progress };
}

function look(path: string): Found | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code)
      ? undefined
      : 'unreadable';
  }
}
