import type { Host } from '../host.ts';
import { readBytes } from './read.ts';

/** A host that reads from the disk and tells its progress to `progress`. */
export function diskHost(progress: (step: string) => void): Host {
  return { read: async (path) => readBytes(path).value, progress };
}
