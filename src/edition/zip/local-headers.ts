import { numbersOf, type RandomAccess } from './random-access.ts';
import type { ZipEntry } from './read-directory.ts';
import { damaged, type ZipFault } from './zip-fault.ts';

const LOCAL = 0x04034b50;
const LENGTH = 30;
const FULL32 = 0xffffffff;
/** Sizes and checksum stand behind the bytes of the file, not in its header (4.4.4). */
const BEHIND = 0x0008;
/** Flags in which the two headers of a file must agree: encrypted, behind, UTF-8. */
const AGREED = 0x0001 | BEHIND | 0x0800;
/** A data descriptor: with or without a signature, sizes of four or of eight bytes (4.3.9). */
const DESCRIPTORS: readonly number[] = [12, 16, 20, 24];

/** Where the bytes of each file begin. */
export interface Placed {
  readonly starts: ReadonlyMap<ZipEntry, number>;
  readonly faults: readonly ZipFault[];
}

/**
 * Reads the header before each file (APPNOTE.TXT 6.3.10, 4.3.7): it must say what the directory says, and no byte may belong
 * to two files (“A better zip bomb”, Fifield 2019), or, where `entries` is `complete`, to none.
 */
export function placed(
  archive: RandomAccess,
  entries: readonly ZipEntry[],
  directory: number,
  complete: boolean,
): Placed {
  const starts = new Map<ZipEntry, number>();
  const faults: ZipFault[] = [];
  let end = 0;
  let before: ZipEntry | undefined;
  let known = complete;
  const gap = (to: number, entry?: string) => {
    const behind = before && before.flags & BEHIND ? DESCRIPTORS : [0];
    if (to === end || behind.includes(to - end) || (to > end && !known)) return;
    const message =
      to < end
        ? `Its bytes overlap those of “${before?.path}”: one part of the archive would be unpacked twice`
        : `${to - end} bytes before it belong to no file`;
    faults.push(damaged(message, entry));
  };
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    gap(entry.offset, entry.path);
    const start = startOf(archive, entry, faults);
    before = entry;
    end = Math.max(end, (start ?? entry.offset) + entry.packed);
    if (start === undefined) known = false;
    else starts.set(entry, start);
  }
  if (end > directory) faults.push(damaged('Its bytes go into the directory of the archive', before?.path));
  else gap(directory);
  return { starts, faults };
}

function startOf(archive: RandomAccess, entry: ZipEntry, faults: ZipFault[]): number | undefined {
  const wrong = (message: string) => {
    faults.push(damaged(message, entry.path));
    return undefined;
  };
  const header = archive.read(entry.offset, LENGTH + entry.name.length);
  if (header.length < LENGTH + entry.name.length || numbersOf(header).u32(0) !== LOCAL)
    return wrong(
      `There is no header of the file at byte ${entry.offset}, where the directory says that it begins`,
    );
  const numbers = numbersOf(header);
  const differing = differences(entry, numbers, header.subarray(LENGTH));
  if (differing.length > 0)
    return wrong(
      `What stands before the file differs from the directory of the archive in ${differing.join(', ')}: programs would read different files`,
    );
  return entry.offset + LENGTH + numbers.u16(26) + numbers.u16(28);
}

function differences(
  entry: ZipEntry,
  { u16, u32 }: ReturnType<typeof numbersOf>,
  name: Uint8Array,
): readonly string[] {
  const same = (value: number, told: number) => value === told || (entry.flags & BEHIND && value === 0);
  const sized = (value: number, told: number) => same(value, told) || value === FULL32;
  const checks: readonly (readonly [string, unknown])[] = [
    ['its name', u16(26) === entry.name.length && Buffer.compare(name, entry.name) === 0],
    ['its flags', (u16(6) & AGREED) === (entry.flags & AGREED)],
    ['how it is packed', u16(8) === (entry.method === 'stored' ? 0 : 8)],
    ['its checksum', same(u32(14), entry.crc)],
    ['its size', sized(u32(18), entry.packed) && sized(u32(22), entry.size)],
  ];
  return checks.filter(([, agrees]) => !agrees).map(([what]) => what);
}
