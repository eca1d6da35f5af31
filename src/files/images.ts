import { dirname, relative, resolve } from 'node:path';
import { readBytes } from './read.ts';

/**
 * The files of images that a record names, by their addresses; relative to the record, and never above the folder of its edition:
 * `records/` lies in it. One that isn’t there is left out: its description stands in its place.
 */
export function imagesBeside(record: string, addresses: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const edition = resolve(dirname(record), '..');
  const found = new Map<string, Uint8Array>();
  for (const address of addresses) {
    const path = resolve(dirname(record), decoded(address));
    if (relative(edition, path).startsWith('..')) continue;
    const { value } = readBytes(path);
    if (value !== undefined) found.set(address, value);
  }
  return found;
}

/** The name of a file that an address stands for (RFC 3986, 2.1). */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
