import { placed } from './local-headers.ts';
import type { RandomAccess } from './random-access.ts';
import { readDirectory, type ZipEntry } from './read-directory.ts';
import { readEnd } from './read-end.ts';
import { unpack } from './unpack.ts';
import { damaged, type ZipFault } from './zip-fault.ts';

/** A file, folder or link in an archive that was read. */
export interface ZipContent {
  readonly path: string;
  readonly kind: ZipEntry['kind'];
  /** Unpacked, in bytes. */
  readonly size: number;
  /** Its bytes, each time from the beginning; throws `ZipBroken` where they are damaged. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

export interface ReadZip {
  /** In the order of the directory. */
  readonly contents: readonly ZipContent[];
  readonly faults: readonly ZipFault[];
}

/** Text shrinks to a tenth, a blank scan to a thousandth; an archive of many pages as a whole never to less. */
const MOST_UNPACKED = 200;
/** So much is unpacked in any case; in bytes. */
const ALWAYS_UNPACKED = 1024 ** 3;
/** Half a million files with names of usual length: their list is held in memory. */
const LARGEST_DIRECTORY = 64 * 1024 ** 2;

/**
 * Reads what is in a ZIP archive (APPNOTE.TXT 6.3.10) without unpacking it: stored and deflated files, zip64. Whatever
 * programs would read differently is a fault: overlapping files, two of one name, headers that contradict the directory.
 * Names never lead out of it. Of an archive that would unpack to a multiple beyond all measure nothing is given.
 */
export function readZip(archive: RandomAccess): ReadZip {
  const place = readEnd(archive);
  if ('kind' in place) return { contents: [], faults: [place] };
  if (place.size > LARGEST_DIRECTORY)
    return { contents: [], faults: [bomb('Its directory alone has', place.size)] };
  const { entries, faults } = readDirectory(archive.read(place.offset, place.size), place.count);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > ALWAYS_UNPACKED && total > archive.size * MOST_UNPACKED)
    return { contents: [], faults: [...faults, bomb(`Its ${archive.size} bytes would unpack to`, total)] };
  const { starts, faults: misplaced } = placed(archive, entries, place.offset, faults.length === 0);
  const contents = entries.flatMap((entry): readonly ZipContent[] => {
    const start = starts.get(entry);
    const { path, kind, size } = entry;
    return start === undefined ? [] : [{ path, kind, size, bytes: () => unpack(archive, entry, start) }];
  });
  return { contents, faults: [...faults, ...misplaced, ...twice(entries)] };
}

function bomb(what: string, bytes: number): ZipFault {
  return {
    kind: 'bomb',
    message: `The archive was not unpacked. ${what} ${Math.ceil(bytes / 1024 ** 2)} MB, more than any edition’s would`,
    hint: 'If you trust whoever made it, unpack it with another program where there is room, and verify the folder.',
  };
}

/** Entries of one name, and files that are folders as well: which of them is unpacked depends on the program. */
function twice(entries: readonly ZipEntry[]): readonly ZipFault[] {
  const faults: ZipFault[] = [];
  const seen = new Map<string, ZipEntry['kind']>();
  const folders = new Set<string>();
  for (const { path, kind } of entries) {
    if (seen.has(path)) faults.push(damaged('Two entries of the archive have this name', path));
    seen.set(path, kind);
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      if (folders.has(path.slice(0, at))) break;
      folders.add(path.slice(0, at));
    }
  }
  for (const folder of folders) {
    const kind = seen.get(folder);
    if (kind !== undefined && kind !== 'folder')
      faults.push(damaged('This is a file, and a folder with files in it as well', folder));
  }
  return faults;
}
