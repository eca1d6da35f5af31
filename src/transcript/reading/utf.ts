/** An encoding of Unicode, and what speaks for it. */
export interface Utf {
  readonly name: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'UTF-32';
  /** The length of the byte order mark; 0 where there is none. */
  readonly mark: number;
}

const MARKS: readonly (readonly [mark: readonly number[], name: Utf['name']])[] = [
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32'],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32'],
  [[0xef, 0xbb, 0xbf], 'UTF-8'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
];

/** What the byte order mark says (Unicode Standard 23.8). */
export function markOf(bytes: Uint8Array): Utf | undefined {
  const found = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found && { name: found[1], mark: found[0].length };
}

/** As many bytes tell. */
const SAMPLE = 64 * 1024;
/** Of the bytes that are NUL, so many stand on one side of the pairs. */
const ONE_SIDE = 0.95;

/**
 * UTF-16 without a byte order mark: a space or a line end is a pair of bytes one of which is NUL, always the same one,
 * while in other plain text no byte is. Undefined where that does not hold.
 */
export function utf16Without(bytes: Uint8Array): Utf | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const nuls = [0, 0];
  const spaces = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at += 2) {
    const [one = 0, other = 0] = [bytes[at], bytes[at + 1]];
    if (one === 0 && other === 0) return undefined;
    if (one === 0) nuls[0] = (nuls[0] ?? 0) + 1;
    if (other === 0) nuls[1] = (nuls[1] ?? 0) + 1;
    if (one === 0 && isSpace(other)) spaces[0] = (spaces[0] ?? 0) + 1;
    if (other === 0 && isSpace(one)) spaces[1] = (spaces[1] ?? 0) + 1;
  }
  const [big = 0, little = 0] = nuls;
  const total = big + little;
  // Two of three bytes of other scripts are no NUL, but their spaces are.
  if (total < end / 40) return undefined;
  if (big >= total * ONE_SIDE && (spaces[0] ?? 0) > 0) return { name: 'UTF-16BE', mark: 0 };
  if (little >= total * ONE_SIDE && (spaces[1] ?? 0) > 0) return { name: 'UTF-16LE', mark: 0 };
  return undefined;
}

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d;

/** How many characters of several bytes are well-formed as UTF-8, and how many bytes are not (RFC 3629). */
export function countUtf8(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let follow = 0;
    while (follow < length && ((bytes[at + 1 + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 0 && byte < 0xf5 && follow === length) good++;
    else bad++;
    at += length > 0 && follow === length ? length : 0;
  }
  return { good, bad };
}
