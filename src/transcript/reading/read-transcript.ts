import { isUtf8 } from 'node:buffer';
import type { Diagnostic, Result } from '../../diagnostic.ts';
import { type Decoder, decoderOf } from '../../xml/encodings.ts';
import { type Transcript, transcript } from '../transcript.ts';
import { noPlainText } from './no-plain-text.ts';
import { countUtf8, markOf, utf16Without } from './utf.ts';
import { westernOrCentral } from './western-or-central.ts';

/** How bytes are read, and what a person must know of it. */
interface Way {
  readonly name: string;
  readonly decoder: Decoder;
  /** The length of the byte order mark. */
  readonly mark: number;
  /** Whether that is a guess, and what speaks for it. */
  readonly warning?: Words;
}

interface Words {
  readonly message: string;
  readonly hint?: string;
}

/**
 * The text of a transcript. Its encoding is that of the byte order mark, else the one that is named, else UTF-8 if the bytes
 * are that; else UTF-16, Windows-1250 or Windows-1252, by evidence and with a warning. No byte is ever replaced: where one
 * says nothing in the encoding, where the encoding can't be told, and where the file is no plain text, there is no value.
 *
 * @param encoding a name that `decoderOf` knows
 */
export function readTranscript(
  bytes: Uint8Array,
  file: string,
  encoding?: string,
): Result<Transcript | undefined> {
  const refuse = (code: string, { message, hint }: Words): Result<undefined> => ({
    value: undefined,
    diagnostics: [{ code, severity: 'error', message, location: { file }, ...(hint && { hint }) }],
  });
  if (bytes.length === 0)
    return refuse('import/empty', {
      message: 'The file is empty',
      hint: 'Look for the transcript elsewhere.',
    });
  const other = noPlainText(bytes);
  if (other)
    return refuse('import/no-plain-text', {
      message: `This is ${other.what}; a transcript in plain text was expected`,
      hint: other.wayOut,
    });
  const way = wayOf(bytes, encoding);
  if (!('decoder' in way)) return refuse('import/encoding', way);
  return decoded(bytes, way, file);
}

function decoded(bytes: Uint8Array, way: Way, file: string): Result<Transcript | undefined> {
  const { text, bad } = way.decoder(bytes.subarray(way.mark));
  const isUnicode = way.mark > 0 || way.name === 'UTF-8';
  const value = transcript(file, text, isUnicode ? undefined : way.name);
  const at = (offset: number) => ({ file, range: value.lines.range(offset, offset) });
  const nul = text.indexOf('\0');
  const warnings: Diagnostic[] = way.warning
    ? [{ code: 'import/encoding', severity: 'warning', ...way.warning, location: { file } }]
    : [];
  const stop = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [...warnings, diagnostic] });
  // One or two may stand in a text as other control characters do; more of them are no characters.
  if (nul >= 0 && text.split('\0').length - 1 > text.length / 100) {
    return stop({
      code: 'import/no-plain-text',
      severity: 'error',
      message: 'Here is a NUL byte: this is no plain text, or a damaged one',
      location: at(nul),
      hint: 'Restore the file, or remove the byte in a text editor.',
    });
  }
  if (bad !== undefined) {
    const byte = bytes[way.mark + bad] ?? 0;
    return stop({
      code: 'import/encoding',
      severity: 'error',
      message: `Byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} (byte ${way.mark + bad + 1} of the file) is nothing in ${way.name}`,
      location: at(text.length),
      hint: 'Was the file cut off, or put together of two encodings? Restore it, or name another encoding with --encoding.',
    });
  }
  if (text.trim() === '') {
    const message = 'There is nothing but white space in the file';
    return stop({
      ...{ code: 'import/empty', severity: 'error', message, location: { file } },
      hint: 'Look for the transcript elsewhere.',
    });
  }
  return { value, diagnostics: warnings };
}

function wayOf(bytes: Uint8Array, encoding: string | undefined): Way | Words {
  const mark = markOf(bytes);
  const named = encoding === undefined ? undefined : decoderOf(encoding);
  if (mark) return byMark(mark.name, mark.mark, encoding);
  if (encoding !== undefined && named) return { name: encoding, decoder: named, mark: 0 };
  const utf16 = utf16Without(bytes);
  if (utf16) {
    const message = `The file has no byte order mark; it was read as ${utf16.name}, since every second byte of its spaces is NUL`;
    const hint = `Say so with --encoding ${utf16.name.toLowerCase()}, or save the file as UTF-8.`;
    return { ...way(utf16.name, 0), warning: { message, hint } };
  }
  if (isUtf8(bytes)) return way('UTF-8', 0);
  const { good, bad } = countUtf8(bytes);
  if (good > bad) return way('UTF-8', 0);
  const found = westernOrCentral(bytes);
  if ('encoding' in found) {
    const message = `The file is not UTF-8; it was read as ${found.encoding} by ${found.evidence}`;
    const hint = `If that is right, say so with --encoding ${found.encoding}; else name the right one.`;
    return { name: found.encoding, decoder: found.decoder, mark: 0, warning: { message, hint } };
  }
  const as = found.readings.map(({ encoding: name, words }) => `${name} would read ${words}`);
  return {
    message: `The file is not UTF-8, and its encoding can’t be told, since ${found.why}`,
    hint: `Name it with --encoding NAME: ${as.join('; ')}.`,
  };
}

function byMark(name: string, mark: number, encoding: string | undefined): Way | Words {
  if (name === 'UTF-32')
    return { message: 'The file is in UTF-32, which is not read here', hint: 'Save it as UTF-8.' };
  const isSame = encoding === undefined || name.toLowerCase().startsWith(plain(encoding));
  if (isSame) return way(name, mark);
  const message = `The file begins with the byte order mark of ${name}, and was read as that, not as ${encoding}`;
  return { ...way(name, mark), warning: { message, hint: 'Leave out --encoding for this file.' } };
}

/** `utf8` → `utf-8` */
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/^utf[-_]?(?=\d)/, 'utf-')
    .replaceAll('_', '-');

function way(name: string, mark: number): Way {
  const decoder = decoderOf(name);
  if (!decoder) throw new Error(`There is no decoder of ${name}.`);
  return { name, decoder, mark };
}
