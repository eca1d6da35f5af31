import { decoded, encodingOf, type ReadingProblem } from './decode.ts';

/** The text of a file that is read piece by piece. */
export interface DecodedPieces {
  /** The next piece; undefined at the end, or where nothing more can be read. */
  next(): string | undefined;
  /** Why nothing more can be read after the pieces that were given. */
  readonly problem: ReadingProblem | undefined;
}

/**
 * As `decode`, for a file in UTF-8, UTF-16 or an encoding of one byte a character whose bytes come in pieces of any size.
 * No character is cut in two.
 */
export function decodePieces(read: () => Uint8Array | undefined): DecodedPieces {
  let left: Uint8Array = read() ?? new Uint8Array();
  // The first bytes tell the encoding.
  while (left.length < 1024) {
    const more = read();
    if (more === undefined) break;
    left = joined(left, more);
  }
  const encoding = encodingOf(left);
  let problem: ReadingProblem | undefined = 'code' in encoding ? encoding : undefined;
  if ('code' in encoding) return { next: () => undefined, problem };
  const { mark, name } = encoding;
  if (!cutter(name)) {
    const message = `A file as large as this one is read in UTF-8 and in encodings of one byte a character, not in ${name}.`;
    problem = { code: 'xml/encoding', message, hint: 'Save it as UTF-8.' };
    return { next: () => undefined, problem };
  }
  const whole = cutter(name) ?? ((bytes: Uint8Array) => bytes.length);
  let at = mark;
  let ended = false;
  left = left.subarray(mark);

  return {
    next() {
      while (!ended && !problem) {
        let end = whole(left);
        if (end === 0) {
          const more = read();
          ended = more === undefined;
          left = more ? joined(left, more) : left;
          end = ended ? left.length : whole(left);
          if (end === 0) continue;
        }
        const { text, problem: found } = decoded(left.subarray(0, end), at, encoding);
        problem = found;
        at += end;
        left = left.subarray(end);
        if (text !== '') return text;
      }
      return undefined;
    },
    get problem() {
      return problem;
    },
  };
}

/** How many of the bytes make whole characters; undefined for an encoding whose characters can't be told apart so. */
function cutter(name: string): ((bytes: Uint8Array) => number) | undefined {
  if (/^utf-?8$/i.test(name)) return wholeUtf8;
  if (/^utf-?16/i.test(name)) return (bytes) => wholeUtf16(bytes, /be$/i.test(name));
  return /^(?:iso-?8859|windows-?125|cp125|latin|us-ascii|ascii|koi8|macintosh|ibm866)/i.test(name)
    ? (bytes) => bytes.length
    : undefined;
}

/** RFC 3629: the last lead byte and as many bytes after it as it announces. */
function wholeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const announced = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return announced > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function wholeUtf16(bytes: Uint8Array, bigEndian: boolean): number {
  const even = bytes.length - (bytes.length % 2);
  const high = bytes[even - (bigEndian ? 2 : 1)] ?? 0;
  return even > 0 && high >= 0xd8 && high < 0xdc ? even - 2 : even;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
