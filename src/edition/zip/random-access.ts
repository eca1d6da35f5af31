/** Something of a known size of which any part can be read: a file on the disk, an array of bytes. */
export interface RandomAccess {
  readonly size: number;
  /** `length` bytes from `offset` on; fewer only where the end comes before. */
  readonly read: (offset: number, length: number) => Uint8Array;
}

export function accessTo(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** Numbers of a part of an archive, the lowest byte first. */
export interface Numbers {
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  /** Beyond 2^53 it is not exact, and larger than any archive. */
  readonly u64: (at: number) => number;
}

export function numbersOf(bytes: Uint8Array): Numbers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    u16: (at) => view.getUint16(at, true),
    u32: (at) => view.getUint32(at, true),
    u64: (at) => Number(view.getBigUint64(at, true)),
  };
}
