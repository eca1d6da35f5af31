/** A file of an archive, measured: all that its headers say (APPNOTE.TXT 6.3.10, 4.3). */
export interface Measured {
  /** The name in UTF-8. */
  readonly name: Uint8Array;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  /** In the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** A folder: its name ends in a slash, and it has no bytes. */
  readonly folder?: boolean;
}

/** What four bytes can’t hold is said in a zip64 field, with this in its place. */
const FULL = 0xffffffff;
const MANY = 0xffff;
/** Names are in UTF-8: bit 11 of the flags (4.4.4). */
const UTF8 = 0x0800;
/** Midnight of 1 January 1980, the first date there is: an archive tells no time, so that none of a machine is in it. */
const TIME = 0;
const DATE = 0x0021;
const ZIP64 = 45;
/** The attribute of a folder in MS-DOS, the system that version 0 of “made by” stands for (4.4.15). */
const FOLDER = 0x10;

/** 4.3.7 */
export function localHeader(file: Measured): Uint8Array {
  const large = isLarge(file);
  const extra = large ? zip64([file.size, file.packed]) : new Uint8Array(0);
  const head = layout([
    [4, 0x04034b50],
    ...common(file, large),
    [4, large ? FULL : file.packed],
    [4, large ? FULL : file.size],
    [2, file.name.length],
    [2, extra.length],
  ]);
  return joined([head, file.name, extra]);
}

/** 4.3.12; `offset`: where the local header of the file stands. */
export function centralHeader(file: Measured, offset: number): Uint8Array {
  const far = offset >= FULL;
  const large = isLarge(file);
  const needed = [...(large ? [file.size, file.packed] : []), ...(far ? [offset] : [])];
  const extra = needed.length > 0 ? zip64(needed) : new Uint8Array(0);
  const head = layout([
    [4, 0x02014b50],
    [2, needed.length > 0 ? ZIP64 : 20],
    ...common(file, needed.length > 0),
    [4, large ? FULL : file.packed],
    [4, large ? FULL : file.size],
    [2, file.name.length],
    [2, extra.length],
    // No comment, the first disk, no attributes but that of a folder.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, file.folder ? FOLDER : 0],
    [4, far ? FULL : offset],
  ]);
  return joined([head, file.name, extra]);
}

/** 4.3.14 to 4.3.16; the first two only where they are needed. */
export function endOfArchive(count: number, size: number, offset: number): Uint8Array {
  const large = count >= MANY || size >= FULL || offset >= FULL;
  const end = layout([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, large ? MANY : count],
    [2, large ? MANY : count],
    [4, large ? FULL : size],
    [4, large ? FULL : offset],
    [2, 0],
  ]);
  if (!large) return end;
  const record = layout([
    [4, 0x06064b50],
    [8, 44],
    [2, ZIP64],
    [2, ZIP64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  ]);
  const locator = layout([
    [4, 0x07064b50],
    [4, 0],
    [8, offset + size],
    [4, 1],
  ]);
  return joined([record, locator, end]);
}

const isLarge = ({ packed, size }: Measured) => packed >= FULL || size >= FULL;

/** What both headers of a file have: version, flags, method, time, date, checksum. */
function common({ method, crc }: Measured, large: boolean): readonly Field[] {
  return [
    [2, large ? ZIP64 : 20],
    [2, UTF8],
    [2, method === 'stored' ? 0 : 8],
    [2, TIME],
    [2, DATE],
    [4, crc],
  ];
}

/** 4.5.3 */
function zip64(values: readonly number[]): Uint8Array {
  return layout([[2, 1], [2, 8 * values.length], ...values.map((value): Field => [8, value])]);
}

/** How many bytes, and the number in them. */
type Field = readonly [2 | 4 | 8, number];

/** Numbers one after the other, the lowest byte first. */
function layout(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else if (length === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += length;
  }
  return bytes;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
