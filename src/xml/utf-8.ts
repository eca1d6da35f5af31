/** Room for what is being decoded, used again and again: fresh memory costs more than the decoding. */
let room = new Uint8Array(131_072);

/** Bytes of room that are kept: nearly all texts need less. */
const MOST_KEPT = 16_777_216;

/**
 * The text of bytes that are well-formed UTF-8 (RFC 3629 section 3). What Node.js has for it takes several times as long where
 * the text is not of ASCII alone.
 */
export function textOf(bytes: Uint8Array): string {
  const units = roomFor(2 * bytes.length);
  let end = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    let unit = byte;
    if (byte < 0x80) at++;
    else if (byte < 0xe0) {
      unit = ((byte & 0x1f) << 6) | bitsOf(bytes, at + 1);
      at += 2;
    } else if (byte < 0xf0) {
      unit = ((byte & 0x0f) << 12) | (bitsOf(bytes, at + 1) << 6) | bitsOf(bytes, at + 2);
      at += 3;
    } else {
      // Beyond the basic plane: two units, of ten bits each (RFC 2781 section 2.1).
      const bits = ((byte & 0x07) << 18) | (bitsOf(bytes, at + 1) << 12) | (bitsOf(bytes, at + 2) << 6);
      const high = 0xd800 | ((bits - 0x10000) >> 10);
      units[end] = high & 0xff;
      units[end + 1] = high >> 8;
      end += 2;
      unit = 0xdc00 | (bits & 0x3c0) | bitsOf(bytes, at + 3);
      at += 4;
    }
    units[end] = unit & 0xff;
    units[end + 1] = unit >> 8;
    end += 2;
  }
  return Buffer.from(units.buffer, 0, end).toString('utf16le');
}

/** What a byte after the first one adds to a character. */
function bitsOf(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) & 0x3f;
}

function roomFor(length: number): Uint8Array {
  if (length <= room.length) return room;
  const made = new Uint8Array(length);
  if (length <= MOST_KEPT) room = made;
  return made;
}
