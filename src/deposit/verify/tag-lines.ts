import type { Range } from '../../diagnostic.ts';

/** A line of a tag file. */
export interface TagLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Where it begins in the text of the file, in UTF-16 units. */
  readonly offset: number;
  /** What ends it; nothing only at the end of the file. */
  readonly ending: '\n' | '\r' | '\r\n' | '';
  /** Whether a byte-order mark stood before it. */
  readonly marked: boolean;
}

/** A place in a line; the line as a whole if `from` and `to` are left out. */
export function rangeIn(line: TagLine, from = 0, to = line.text.length): Range {
  const at = (column: number) => ({ line: line.number, column: column + 1, offset: line.offset + column });
  return { start: at(from), end: at(to) };
}

/** The text is in another encoding. */
export class WrongEncoding extends Error {}

/** A line is longer, or there are more of them, than any list has. */
export class TooLarge extends Error {}

/** In UTF-16 units; and how many lines. */
const LONGEST = 256 * 1024;
const MOST = 1_000_000;

/** The name of an encoding as decoders know it; undefined where none does. */
export function knownEncoding(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/**
 * The lines of a tag file, read piece by piece (RFC 8493, section 2.3): they end in LF, CR or CRLF. Throws `WrongEncoding`
 * where a byte does not fit, `TooLarge` where they could not be held.
 */
export async function* tagLines(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<TagLine> {
  let [number, offset, rest, marked] = [1, 0, '', false];
  for await (const text of decoded(bytes, encoding)) {
    rest += text;
    if (offset === 0 && number === 1 && !marked && rest.startsWith('\uFEFF')) {
      marked = true;
      rest = rest.slice(1);
    }
    let from = 0;
    for (const { 0: ending, index } of rest.matchAll(/\r\n|\n|\r(?!$)/g)) {
      const line = rest.slice(from, index);
      yield {
        text: line,
        number,
        offset,
        ending: ending as TagLine['ending'],
        marked: marked && number === 1,
      };
      number += 1;
      from = index + ending.length;
      offset += line.length + ending.length;
    }
    rest = rest.slice(from);
    if (rest.length > LONGEST || number > MOST) throw new TooLarge();
  }
  if (rest === '') return;
  // Held back: LF might have followed.
  const ending = rest.endsWith('\r') ? '\r' : '';
  const text = rest.slice(0, rest.length - ending.length);
  yield { text, number, offset, ending, marked: marked && number === 1 };
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const piece of bytes) {
      if (piece.length === 0) continue;
      decoder ??= new TextDecoder(orderOf(encoding, piece), { fatal: true, ignoreBOM: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (error instanceof TypeError) throw new WrongEncoding();
    throw error;
  }
}

/** “UTF-16” alone does not say which byte comes first: a mark does, else it is the higher one (RFC 2781, section 4.3). */
function orderOf(encoding: string, start: Uint8Array): string {
  if (!/^utf-?16$/i.test(encoding)) return encoding;
  return start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-16be';
}
