import { isAscii, isUtf8, transcode } from 'node:buffer';

/** What bytes say in an encoding: all of it, or what comes before the first byte that says nothing. */
export interface Decoded {
  readonly text: string;
  /** The index of the first malformed byte. */
  readonly bad?: number;
}

export type Decoder = (bytes: Uint8Array) => Decoded;

const UTF_8 = /^utf-?8$/i;
const LATIN1 = /^(?:iso[-_]?8859[-_]1(?:[:_]1987)?|iso-ir-100|latin-?1|l1|ibm819|cp819|csisolatin1)$/i;
const ASCII = /^(?:us-)?ascii$|^ansi_x3\.4-1968$|^iso646-us$/i;
const WINDOWS_1252 = /^(?:windows-|x-cp|cp)1252$/i;
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The decoder of an encoding by the name that an XML declaration gives it; undefined if nobody here knows it.
 * It never replaces a malformed byte. Latin-1 and Windows-1252 are decoded here, since the Encoding Standard
 * takes the one for the other and some versions of Node.js the other for the one.
 */
export function decoderOf(name: string): Decoder | undefined {
  if (ASCII.test(name)) return (bytes) => upTo(latin1(bytes), /[\x80-\xFF]/);
  if (LATIN1.test(name)) return (bytes) => ({ text: latin1(bytes) });
  if (WINDOWS_1252.test(name)) return (bytes) => upTo(windows1252(bytes), /[\x80-\x9F]/);
  if (UTF_8.test(name)) return utf8;
  try {
    const { encoding } = new TextDecoder(name);
    if (encoding.startsWith('windows-125'))
      return (bytes) => upTo(decode(encoding, bytes).text, /[\x80-\x9F]/);
    return (bytes) => decode(encoding, bytes);
  } catch {
    return undefined;
  }
}

/** TextDecoder takes three times as long for text that is not of ASCII alone. */
function utf8(bytes: Uint8Array): Decoded {
  if (isAscii(bytes)) return { text: latin1(bytes) };
  if (!isUtf8(bytes)) return firstBad('utf-8', bytes);
  return { text: transcode(bytes, 'utf8', 'utf16le').toString('utf16le') };
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\x80-\x9F]/g, (each) => WINDOWS_1252_HIGH.charAt(each.charCodeAt(0) - 0x80));
}

/** Of an encoding of one byte a character: the text up to a character that the encoding leaves undefined. */
function upTo(text: string, undefinedCharacter: RegExp): Decoded {
  const bad = text.search(undefinedCharacter);
  return bad < 0 ? { text } : { text: text.slice(0, bad), bad };
}

function decode(encoding: string, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return firstBad(encoding, bytes);
  }
}

/** The longest beginning that is well-formed and ends with a whole character. */
function firstBad(encoding: string, bytes: Uint8Array): Decoded {
  const read = (length: number, stream: boolean) => {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      return decoder.decode(bytes.subarray(0, length), { stream });
    } catch {
      return undefined;
    }
  };
  let good = 0;
  for (let high = bytes.length; good < high; ) {
    const middle = (good + high + 1) >> 1;
    if (read(middle, true) === undefined) high = middle - 1;
    else good = middle;
  }
  let text = read(good, false);
  while (text === undefined && good > 0) text = read(--good, false);
  return { text: text ?? '', bad: good };
}
