import { entryName, extraFields } from './entry-name.ts';
import { pathFault } from './path-fault.ts';
import { numbersOf } from './random-access.ts';
import { damaged, type ZipFault } from './zip-fault.ts';

/** A file, folder or link in an archive, as the directory of the archive tells of it. */
export interface ZipEntry {
  /** With `/` between its parts; that of a folder without one at its end. */
  readonly path: string;
  /** `other`: a device, a pipe. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  /** In the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
  readonly flags: number;
  /** Its name as it stands in the archive. */
  readonly name: Uint8Array;
}

const CENTRAL = 0x02014b50;
const LENGTH = 46;
const FULL32 = 0xffffffff;
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const PATCHED = 0x0020;
/** Systems whose attributes tell what a file is (4.4.2): Unix, macOS. */
const UNIX: ReadonlySet<number> = new Set([3, 19]);
const METHODS: Readonly<Record<number, string>> = {
  1: 'shrinking',
  6: 'imploding',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
};

/** Reads the directory of an archive (APPNOTE.TXT 6.3.10, 4.3.12): every file that can be read, and what is wrong. */
export function readDirectory(
  bytes: Uint8Array,
  count: number,
): { readonly entries: readonly ZipEntry[]; readonly faults: readonly ZipFault[] } {
  const entries: ZipEntry[] = [];
  const faults: ZipFault[] = [];
  const broken = (message: string) => ({ entries, faults: [...faults, damaged(message)] });
  const numbers = numbersOf(bytes);
  let at = 0;
  for (let number = 1; number <= count; number += 1) {
    if (at + LENGTH > bytes.length || numbers.u32(at) !== CENTRAL)
      return broken(
        `The directory of the archive should list ${count} files; after ${number - 1} it breaks off`,
      );
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => numbers.u16(at + place)) as [
      number,
      number,
      number,
    ];
    const end = at + LENGTH + nameLength + extraLength + commentLength;
    if (end > bytes.length)
      return broken(`Entry ${number} of the directory goes beyond the end of the directory`);
    const read = readEntry(bytes.subarray(at, end), nameLength, extraLength);
    if ('fault' in read) faults.push(read.fault);
    else entries.push(read.entry);
    at = end;
  }
  if (at !== bytes.length)
    return broken(
      `The directory of the archive lists ${count} files, and ${bytes.length - at} bytes more stand in it`,
    );
  return { entries, faults };
}

function readEntry(
  bytes: Uint8Array,
  nameLength: number,
  extraLength: number,
): { readonly entry: ZipEntry } | { readonly fault: ZipFault } {
  const numbers = numbersOf(bytes);
  const name = bytes.subarray(LENGTH, LENGTH + nameLength);
  const room = bytes.subarray(LENGTH + nameLength, LENGTH + nameLength + extraLength);
  const extra = extraFields(room, numbersOf(room));
  const flags = numbers.u16(8);
  const spelt = entryName(name, flags, extra ?? new Map());
  const shown = spelt ?? Buffer.from(name).toString('latin1');
  const wrong = (message: string) => ({ fault: damaged(message, shown) });
  if (spelt === undefined) return wrong('The name is said to be UTF-8, and is not');
  if (!extra) return wrong('The extra fields of the file are longer than their room');
  const large = largeNumbers(numbers, extra.get(1));
  if (!large) return wrong('The file is large, and its size or place is missing');
  const unreadable = unsupported(numbers.u16(10), flags, shown);
  if (unreadable) return { fault: unreadable };
  const isFolder = spelt.endsWith('/');
  const path = isFolder ? spelt.slice(0, -1) : spelt;
  const outside = pathFault(path);
  if (outside !== undefined)
    return {
      fault: {
        kind: 'unsafe',
        message: `The name of a file in the archive is refused: ${outside}`,
        hint: 'Don’t unpack this archive with other programs. Ask whoever made it for one without such a name.',
        entry: shown,
      },
    };
  const kind = kindOf(numbers.u16(4) >> 8, numbers.u32(38), isFolder);
  if (kind === 'folder' && large.size > 0) return wrong('This is said to be a folder, and has content');
  const method = numbers.u16(10) === 0 ? 'stored' : 'deflated';
  if (method === 'stored' && large.size !== large.packed)
    return wrong(
      `The file is not packed, and yet has ${large.packed} bytes in the archive and ${large.size} unpacked`,
    );
  return { entry: { path, kind, method, crc: numbers.u32(16), ...large, flags, name: new Uint8Array(name) } };
}

/** The sizes and the place; those that four bytes can’t hold stand in the field of zip64, in this order (4.5.3). */
function largeNumbers(
  { u32 }: ReturnType<typeof numbersOf>,
  field: Uint8Array | undefined,
): Pick<ZipEntry, 'size' | 'packed' | 'offset'> | undefined {
  const numbers = field && numbersOf(field);
  let at = 0;
  const read = (place: number) => {
    const value = u32(place);
    if (value !== FULL32) return value;
    at += 8;
    return numbers && field && at <= field.length ? numbers.u64(at - 8) : undefined;
  };
  const [size, packed, offset] = [read(24), read(20), read(42)];
  if (size === undefined || packed === undefined || offset === undefined) return undefined;
  return { size, packed, offset };
}

function unsupported(method: number, flags: number, entry: string): ZipFault | undefined {
  const no = (message: string, hint: string): ZipFault => ({ kind: 'unsupported', message, hint, entry });
  if (flags & ENCRYPTED || method === 99)
    return no(
      'The file is encrypted',
      'Ask for a package without a password: what nobody can read can’t be verified.',
    );
  if (flags & PATCHED || ![0, 8].includes(method))
    return no(
      `The file is packed by ${METHODS[method] ?? `method ${method}`}; stored and deflated files are read`,
      'Unpack the archive with the program that made it, and verify the folder.',
    );
  return undefined;
}

function kindOf(system: number, attributes: number, isFolder: boolean): ZipEntry['kind'] {
  const mode = UNIX.has(system) ? (attributes >>> 16) & 0o170000 : 0;
  if (mode === 0o120000) return 'link';
  if (isFolder) return 'folder';
  return mode === 0 || mode === 0o100000 ? 'file' : 'other';
}
