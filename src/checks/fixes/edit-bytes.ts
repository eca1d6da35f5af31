import type { Edit } from '../../diagnostic.ts';
import { decode, type Encoding, encodingOf } from '../../xml/decode.ts';
import { edited } from './apply.ts';

/**
 * The bytes of an XML file with edits of its text, in the encoding of the file: all bytes outside the edits stay as they
 * are, also the byte order mark. A character that the encoding lacks becomes a reference (XML 1.0, 4.1).
 *
 * @returns undefined for an encoding in which places can’t be found without reading all of it again
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array | undefined {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, '').value;
  if ('code' in encoding || text === undefined) return undefined;
  const writer = writerOf(encoding, text.length === bytes.length - encoding.mark);
  if (!writer) return undefined;
  const writable = edits.map((edit) => ({ ...edit, text: writer.writable(edit.text) }));
  let [at, end] = [0, encoding.mark];
  const parts = writable.flatMap((edit) => {
    const start = end + writer.length(text.slice(at, edit.range.start.offset));
    const kept = bytes.subarray(end, start);
    end = start + writer.length(text.slice(edit.range.start.offset, edit.range.end.offset));
    at = edit.range.end.offset;
    return [kept, writer.encode(edit.text)];
  });
  const result = Buffer.concat([bytes.subarray(0, encoding.mark), ...parts, bytes.subarray(end)]);
  // Whatever a decoder does that is not thought of here: no file is written that says something else.
  return decode(result, '').value === edited(text, writable) ? result : undefined;
}

interface Writer {
  /** In bytes. */
  readonly length: (text: string) => number;
  /** The text with references for the characters that the encoding lacks. */
  readonly writable: (text: string) => string;
  readonly encode: (text: string) => Uint8Array;
}

function writerOf({ name, decoder }: Encoding, oneByteEach: boolean): Writer | undefined {
  const same = (text: string) => text;
  if (/^(?:utf-?8|unicode-1-1-utf-8)$/i.test(name)) {
    return { length: (text) => Buffer.byteLength(text), writable: same, encode: (text) => Buffer.from(text) };
  }
  if (/^utf-16[lb]e$/i.test(name)) {
    const encode = (text: string) => Buffer.from(text, 'utf16le');
    const big = /be$/i.test(name);
    return {
      length: (text) => 2 * text.length,
      writable: same,
      encode: (text) => (big ? encode(text).swap16() : encode(text)),
    };
  }
  if (!oneByteEach) return undefined;
  const codes = new Map<string, number>();
  for (let code = 0xff; code >= 0; code--) codes.set(decoder(Uint8Array.of(code)).text, code);
  const lacks = (character: string) => (codes.has(character) ? character : `&#${character.codePointAt(0)};`);
  return {
    length: (text) => text.length,
    writable: (text) => Array.from(text, lacks).join(''),
    encode: (text) => Uint8Array.from(text, (character) => codes.get(character) ?? 0x3f),
  };
}
