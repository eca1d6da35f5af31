import type { Result } from '../diagnostic.ts';
import { kindOf } from './binary.ts';
import { blank } from './blank.ts';
import { type Decoder, decoderOf, windows1252 } from './encodings.ts';
import { declaredEncoding, type Family, familyOf } from './family.ts';
import { lines } from './lines.ts';
import { diagnose, type Problem } from './problem.ts';

const SAVE_AS = 'Save the file as UTF-8, and let its XML declaration say encoding="UTF-8" or nothing.';

/**
 * The text of an XML file, without its byte order mark. The encoding is that of the byte order mark, else that
 * of the XML declaration, else UTF-8 (XML 1.0 section 4.3.3 and appendix F).
 *
 * The value is undefined where there is an error: `xml/encoding` for malformed bytes (at the first of them),
 * a declaration that is not true and an encoding that is not known; `xml/binary`; `xml/empty`.
 */
export function decode(bytes: Uint8Array, file: string): Result<string | undefined> {
  const { text, problem = blank(text) } = read(bytes);
  if (!problem) return { value: text, diagnostics: [] };
  return { value: undefined, diagnostics: [diagnose(problem, file, lines(text))] };
}

interface Read {
  /** What could be read before the problem. */
  readonly text: string;
  readonly problem?: Problem;
}

function read(bytes: Uint8Array): Read {
  const opening = encodingOf(bytes);
  if ('code' in opening) return { text: '', problem: { ...opening, start: 0, end: 0 } };
  const { text, problem } = decoded(bytes.subarray(opening.mark), opening.mark, opening);
  return problem ? { text, problem: { ...problem, start: text.length, end: text.length } } : { text };
}

/** A problem that stands at the end of what could be read. */
export type ReadingProblem = Pick<Problem, 'code' | 'message' | 'hint'>;

/** How the bytes of a file are to be read. */
export interface Encoding {
  readonly name: string;
  readonly decoder: Decoder;
  /** The length of the byte order mark. */
  readonly mark: number;
}

/** The encoding that the first bytes of a file tell (a thousand are enough), or why it can't be read. */
export function encodingOf(bytes: Uint8Array): Encoding | ReadingProblem {
  const kind = kindOf(bytes);
  if (kind) return { code: 'xml/binary', message: `This is ${kind}, not XML.` };
  const family = familyOf(bytes);
  const declared = declaredEncoding(bytes, family);
  const wrong = contradiction(family, declared);
  if (wrong) return { code: 'xml/encoding', message: wrong, hint: SAVE_AS };
  const name = family.name === 'ASCII' ? (declared ?? 'UTF-8') : family.name;
  const decoder = decoderOf(name);
  if (decoder) return { name, decoder, mark: family.mark };
  const message = `The declared encoding “${name}” is not known here.`;
  return { code: 'xml/encoding', message, hint: SAVE_AS };
}

/** The text of bytes which in the file stand at an offset. */
export function decoded(
  bytes: Uint8Array,
  at: number,
  { name, decoder }: Encoding,
): { readonly text: string; readonly problem?: ReadingProblem } {
  const { text, bad } = decoder(bytes);
  // It is looked for among the bytes, since there it is found much sooner.
  const nul = bytes.includes(0) ? text.indexOf('\0') : -1;
  if (nul >= 0) {
    const message = 'Here is a NUL byte: this is a binary file or a damaged one, not XML.';
    const hint = 'If it is meant to be XML, restore it or remove the byte.';
    return { text: text.slice(0, nul), problem: { code: 'xml/binary', message, hint } };
  }
  if (bad === undefined) return { text };
  const [message, hint] = malformed(bytes.subarray(bad), bad + at, name);
  return { text, problem: { code: 'xml/encoding', message, hint } };
}

/** Why the bytes can't be in the encoding that is declared, or in one that is read here. */
function contradiction({ name, mark }: Family, declared: string | undefined): string | undefined {
  switch (name) {
    case 'UCS-4':
    case 'UTF-7':
    case 'EBCDIC':
      return `The file is in ${name}, which is not read here.`;
    case 'UTF-8':
      if (!declared || /^utf-?8$/i.test(declared)) return undefined;
      return `The file declares “${declared}”, but begins with the byte order mark of UTF-8.`;
    case 'ASCII':
      if (!declared || !/^(?:utf-?(?:7|16|32)|ucs|iso-10646|csunicode|ebcdic)/i.test(declared))
        return undefined;
      return `The file declares “${declared}”, but its bytes are not in that encoding.`;
    default:
      if (declared ? isUtf16(declared, name) : mark > 0) return undefined;
      if (!declared)
        return `The file is in ${name}, but has neither a byte order mark nor a declaration that says so.`;
      return `The file declares “${declared}”, but is in ${name}.`;
  }
}

function isUtf16(declared: string, name: string): boolean {
  return /^(?:utf-?16|(?:iso-10646-)?ucs-2|csunicode)$/i.test(declared) || declared.toUpperCase() === name;
}

function malformed(rest: Uint8Array, at: number, name: string): readonly [message: string, hint: string] {
  const byte = rest[0] ?? 0;
  const message = `Byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} (byte ${at + 1} of the file) is malformed as ${name}.`;
  const windows = windows1252(rest.subarray(0, 1));
  if (!/^utf-?8$|ascii/i.test(name) || !/[^\0-\x9F]/.test(windows)) return [message, SAVE_AS];
  return [
    message,
    `Was it saved as Windows-1252, where the byte is “${windows}”? Convert the file to UTF-8.`,
  ];
}
