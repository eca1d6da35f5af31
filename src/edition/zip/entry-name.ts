import { crc32 } from 'node:zlib';
import type { Numbers } from './random-access.ts';

/** Bytes 128 to 255 of code page 437, in which names stand that don’t say otherwise (APPNOTE.TXT 6.3.10, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const UTF8 = 0x0800;
/** The field of Info-ZIP in which a name stands in UTF-8 beside one in a code page (4.6.9). */
const UNICODE_PATH = 0x7075;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The name of a file in an archive: UTF-8 where the flag says so or the field of Info-ZIP gives it, else what is valid
 * UTF-8 (macOS forgets the flag), else code page 437. Undefined where it is said to be UTF-8 and is not.
 */
export function entryName(
  name: Uint8Array,
  flags: number,
  extra: ReadonlyMap<number, Uint8Array>,
): string | undefined {
  const decoded = decodedOr(name, undefined);
  if (flags & UTF8) return decoded;
  const field = extra.get(UNICODE_PATH);
  if (field && field.length > 5 && field[0] === 1) {
    const sum = new DataView(field.buffer, field.byteOffset).getUint32(1, true);
    const other = decodedOr(field.subarray(5), undefined);
    if (sum === crc32(name) && other !== undefined) return other;
  }
  return (
    decoded ??
    Array.from(name, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP437[byte - 128])).join('')
  );
}

function decodedOr<T>(bytes: Uint8Array, otherwise: T): string | T {
  try {
    return utf8.decode(bytes);
  } catch {
    return otherwise;
  }
}

/** The extra fields of a header by their number; undefined where they don’t fit into their room (4.5.1). */
export function extraFields(
  bytes: Uint8Array,
  numbers: Numbers,
): ReadonlyMap<number, Uint8Array> | undefined {
  const fields = new Map<number, Uint8Array>();
  let at = 0;
  // Some programs fill the room with up to three zeros.
  while (at + 4 <= bytes.length) {
    const end = at + 4 + numbers.u16(at + 2);
    if (end > bytes.length) return undefined;
    if (!fields.has(numbers.u16(at))) fields.set(numbers.u16(at), bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}
