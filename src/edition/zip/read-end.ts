import { numbersOf, type RandomAccess } from './random-access.ts';
import { damaged, type ZipFault } from './zip-fault.ts';

/** Where the directory of an archive stands, and how many files it lists. */
export interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const RECORD64 = 0x06064b50;
const RECORD64_LENGTH = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_LENGTH = 20;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

/**
 * Reads the end of an archive (APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16). There must be one end only, nothing after it, and
 * nothing between it and the directory: what two programs would read differently is damaged.
 */
export function readEnd(archive: RandomAccess): DirectoryPlace | ZipFault {
  const from = Math.max(0, archive.size - END_LENGTH - LONGEST_COMMENT);
  const tail = archive.read(from, archive.size - from);
  const ends = endsIn(tail);
  const [end] = ends;
  if (end === undefined) return withoutEnd(archive, tail);
  if (ends.length > 1)
    return damaged('The archive has two ends, and it depends on the program which one counts');
  const at = from + end;
  const { u16, u32 } = numbersOf(tail.subarray(end));
  const told: Told = {
    disks: [u16(4), u16(6)],
    here: u16(8),
    place: { count: u16(10), size: u32(12), offset: u32(16) },
    end: at,
  };
  const large = readLarge(archive, at, told);
  if (large && 'kind' in large) return large;
  const { disks, here, place, end: until } = large ?? told;
  if (disks.some((disk) => disk !== 0) || here !== place.count) return severalParts();
  if (place.offset + place.size === until) return place;
  return damaged(
    `The directory of the archive should end at byte ${until}; it is said to begin at ${place.offset} and to be ${place.size} bytes long`,
  );
}

/** What a record of the end tells; `end`: where it stands itself, and the directory ends. */
interface Told {
  readonly disks: readonly number[];
  readonly here: number;
  readonly place: DirectoryPlace;
  readonly end: number;
}

/** The record of a large archive, where a locator stands before the end at `at`; both records must agree. */
function readLarge(archive: RandomAccess, at: number, small: Told): Told | ZipFault | undefined {
  if (at < LOCATOR64_LENGTH) return undefined;
  const locator = numbersOf(archive.read(at - LOCATOR64_LENGTH, LOCATOR64_LENGTH));
  if (locator.u32(0) !== LOCATOR64) return undefined;
  if (locator.u32(4) !== 0 || locator.u32(16) > 1) return severalParts();
  const end = locator.u64(8);
  const record = end < at ? archive.read(end, RECORD64_LENGTH) : new Uint8Array(0);
  if (record.length < RECORD64_LENGTH || numbersOf(record).u32(0) !== RECORD64)
    return damaged('The archive is large, and the record that says where its directory stands is missing');
  const { u32, u64 } = numbersOf(record);
  if (end + 12 + u64(4) !== at - LOCATOR64_LENGTH)
    return damaged('The record of a large archive does not end where its locator begins');
  const place = { count: u64(32), size: u64(40), offset: u64(48) };
  const agrees = (value: number, whole: number, full: number) => value === full || value === whole;
  if (
    !agrees(small.place.count, place.count, FULL16) ||
    !agrees(small.place.size, place.size, FULL32) ||
    !agrees(small.place.offset, place.offset, FULL32)
  )
    return damaged('The two records at the end of the archive tell different directories');
  return { disks: [u32(16), u32(20)], here: u64(24), place, end };
}

/** Where records of the end stand whose comment goes up to the end of the file. */
function endsIn(tail: Uint8Array): readonly number[] {
  const numbers = numbersOf(tail);
  const ends: number[] = [];
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail[at] !== 0x50 || numbers.u32(at) !== END) continue;
    if (at + END_LENGTH + numbers.u16(at + 20) === tail.length) ends.push(at);
  }
  return ends;
}

function withoutEnd(archive: RandomAccess, tail: Uint8Array): ZipFault {
  const head = archive.read(0, 4);
  const begins = head.length === 4 && numbersOf(head).u32(0) === 0x04034b50;
  if (!begins)
    return {
      kind: 'foreign',
      message: 'This is no ZIP archive',
      hint: 'Name the folder of a package, or its ZIP. Archives of other kinds (tar, 7z, rar) are unpacked first.',
    };
  const marked = Buffer.from(tail.buffer, tail.byteOffset, tail.length).includes(
    'PK\u0005\u0006',
    0,
    'latin1',
  );
  return damaged(
    marked
      ? 'Something stands after the end of the archive, or its end is cut off'
      : 'The archive breaks off: the directory of its files, which stands at the end, is missing',
  );
}

function severalParts(): ZipFault {
  return {
    kind: 'unsupported',
    message: 'This is one part of an archive that was split',
    hint: 'Join the parts (zip -s 0 parts.zip --out whole.zip), then name the whole.',
  };
}
