import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, ifThere } from './failure.ts';

/**
 * Makes a folder, and those above it that are missing. Returns the outermost one that was made: nothing where all were there. Throws
 * the error of the system. (The `recursive` of Node.js 20 goes on for ever below a folder that takes none, as /proc.)
 */
export function makeFolder(folder: string): string | undefined {
  try {
    return makeOne(folder);
  } catch (error) {
    const parent = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    const outermost = makeFolder(parent);
    const made = makeOne(folder);
    return outermost ?? made;
  }
}

function makeOne(folder: string): string | undefined {
  try {
    mkdirSync(folder);
    return folder;
  } catch (error) {
    if (ifThere(() => statSync(folder))?.isDirectory()) return undefined;
    throw error;
  }
}
