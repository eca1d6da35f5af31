import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { centralHeader, endOfArchive, joined, localHeader, type Measured } from './headers.ts';

// Why the archive is laid out here, and by no package (headers.ts is the whole of the format): the same files must give
// the same bytes on any machine. yazl (MIT, well kept, zip64, streams) packs with the zlib of Node.js, whose bytes are not
// promised: Debian and Fedora link Node to a zlib of their own, Fedora to zlib-ng. client-zip can’t pack at all, fflate’s
// own archives know no zip64. fflate (MIT, no dependencies) packs in JavaScript alone: its bytes depend on its version only.

/** A file that goes into an archive. */
export interface ZipFile {
  /** With `/` between its parts; never absolute, never upwards. */
  readonly path: string;
  /** Its bytes, each time from the beginning. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

export interface ZipOptions {
  /** The files that come first, stored and in this order: `mimetype` of an EPUB (OCF 3.3, section 4.3). */
  readonly first?: readonly string[];
  /** Files of this size and more are stored and never held as a whole; in bytes. */
  readonly large?: number;
  /** Whether each folder has an entry of its own, before what lies in it: who looks for folders then finds them. */
  readonly folders?: boolean;
}

const LARGE = 32 * 1024 * 1024;
/** Fewer bytes take more room when they are packed. */
const WORTH_IT = 32;
/** Packed already: nothing would be won. */
const PACKED = /\.(?:jpe?g|png|gif|webp|avif|jp2|zip|epub|gz|mp[34]|woff2?|docx|odt)$/i;

/**
 * A ZIP archive (APPNOTE.TXT 6.3.10), made while it is read: `first`, then all other files in the order of their names by
 * code points. No dates, no attributes, no extra fields but those of zip64 where a number is too large, and each local
 * header says all of its file. The same files give the same bytes. A large file is read twice, first to be measured.
 * Throws where two files have one path, or a path leads out of the archive.
 */
export async function* zip(files: Iterable<ZipFile>, options: ZipOptions = {}): AsyncGenerator<Uint8Array> {
  const { first = [], large = LARGE, folders = false } = options;
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of inOrder(files, first, folders)) {
    const stored = first.includes(file.path) || PACKED.test(file.path);
    const { measured, content } = await pack(file, stored, large);
    directory.push(centralHeader(measured, offset));
    const header = localHeader(measured);
    yield header;
    yield* content;
    offset += header.length + measured.packed;
  }
  let size = 0;
  for (const header of directory) {
    yield header;
    size += header.length;
  }
  yield endOfArchive(directory.length, size, offset);
}

function inOrder(files: Iterable<ZipFile>, first: readonly string[], folders: boolean): readonly ZipFile[] {
  const byPath = new Map<string, ZipFile>();
  for (const file of files) {
    if (!isWithin(file.path)) throw new Error(`“${file.path}” is no path within an archive`);
    if (byPath.has(file.path)) throw new Error(`Two files are called “${file.path}”`);
    byPath.set(file.path, file);
  }
  const leading = first.flatMap((path) => byPath.get(path) ?? []);
  for (const { path } of leading) byPath.delete(path);
  if (folders) for (const path of foldersOf(byPath.keys())) byPath.set(path, { path, bytes: nothing });
  return [...leading, ...[...byPath.values()].sort((a, b) => compare(a.path, b.path))];
}

/** `a/`, `a/b/` for `a/b/c.html` */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of paths)
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      found.add(path.slice(0, at + 1));
  return found;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function isWithin(path: string): boolean {
  return !/[\\\0]|^[A-Za-z]:/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
}

/** By code points, as the bytes of UTF-8 are ordered. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

interface Packed {
  readonly measured: Measured;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

async function pack(file: ZipFile, stored: boolean, large: number): Promise<Packed> {
  const name = new TextEncoder().encode(file.path);
  let held: Uint8Array[] | undefined = [];
  let size = 0;
  let crc = 0;
  for await (const chunk of file.bytes()) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    if (size >= large) held = undefined;
    held?.push(chunk);
  }
  if (held === undefined) {
    const measured: Measured = { name, method: 'stored', crc, packed: size, size };
    return { measured, content: unchanged(file, size, crc) };
  }
  const whole = joined(held);
  const deflated = stored || size < WORTH_IT ? whole : deflateSync(whole, { level: 6 });
  const method = deflated.length < whole.length ? 'deflated' : 'stored';
  const content = method === 'deflated' ? deflated : whole;
  const folder = file.path.endsWith('/');
  return { measured: { name, method, crc, packed: content.length, size, folder }, content: [content] };
}

/** The bytes of a file that was measured; an archive with a wrong header would be worse than none. */
async function* unchanged({ path, bytes }: ZipFile, size: number, crc: number): AsyncGenerator<Uint8Array> {
  let [length, sum] = [0, 0];
  for await (const chunk of bytes()) {
    length += chunk.length;
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (length !== size || sum !== crc) throw new Error(`“${path}” changed while it was packed`);
}
