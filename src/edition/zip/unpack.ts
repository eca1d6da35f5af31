import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { RandomAccess } from './random-access.ts';
import type { ZipEntry } from './read-directory.ts';
import { damaged, ZipBroken } from './zip-fault.ts';

const PIECE = 256 * 1024;

/**
 * The bytes of a file in an archive, piece by piece and never more than its directory says. Throws `ZipBroken` where they
 * break off, are more or fewer, or have another checksum.
 */
export async function* unpack(
  archive: RandomAccess,
  entry: ZipEntry,
  start: number,
): AsyncGenerator<Uint8Array> {
  const broken = (message: string) => new ZipBroken(damaged(message, entry.path));
  const packed = pieces(archive, start, entry.packed);
  let size = 0;
  let crc = 0;
  const unpacked = entry.method === 'stored' ? packed : inflated(packed, entry, broken);
  for await (const piece of unpacked) {
    size += piece.length;
    if (size > entry.size)
      throw broken(`The file has more than the ${entry.size} bytes that the directory of the archive tells`);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size < entry.size) throw broken(`The file breaks off after ${size} of ${entry.size} bytes`);
  if (crc !== entry.crc)
    throw broken('The file was damaged in the archive: its checksum (CRC-32) is another one');
}

function* pieces(archive: RandomAccess, start: number, length: number): Generator<Uint8Array> {
  let done = 0;
  while (done < length) {
    const piece = archive.read(start + done, Math.min(PIECE, length - done));
    if (piece.length === 0) return;
    done += piece.length;
    yield piece;
  }
}

async function* inflated(
  packed: Iterable<Uint8Array>,
  entry: ZipEntry,
  broken: (message: string) => ZipBroken,
): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE });
  // What goes wrong here destroys `inflate`, and is thrown below.
  const feeding = pipeline(Readable.from(packed), inflate).catch(() => {});
  try {
    for await (const piece of inflate) yield piece as Uint8Array;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw broken('The file was damaged in the archive: it can’t be unpacked');
    throw error;
  }
  await feeding;
  const left = entry.packed - inflate.bytesWritten;
  if (left > 0) throw broken(`The file ends ${left} bytes before the end of its room in the archive`);
}
