import { kindOf } from '../../xml/binary.ts';
import { latin1 } from '../../xml/encodings.ts';

/** What a file is that can't be read as a transcript, and how to get one out of it. */
export interface NoPlainText {
  /** “a Word document (.docx)” */
  readonly what: string;
  readonly wayOut: string;
}

const SAVE_AS_TEXT =
  'Open it in a word processor and save it as plain text (.txt) in UTF-8; what is struck out, underlined or in a comment is lost in this way, so put it into brackets first.';
const UNPACK = 'Unpack it, and name the texts in it.';
const TRANSCRIBE = 'An image has no text yet: transcribe it, and save the transcript as plain text in UTF-8.';

/** A word in the first bytes of a ZIP archive tells what it holds. */
const ZIPS: readonly (readonly [sign: RegExp, what: string, wayOut: string])[] = [
  [/word\/|\[Content_Types\]\.xml|_rels\/\.rels/, 'a Word document (.docx)', SAVE_AS_TEXT],
  [/opendocument\.text/, 'an OpenDocument text (.odt)', SAVE_AS_TEXT],
  [/epub\+zip/, 'an e-book (.epub)', 'Save its text as plain text in UTF-8.'],
];

const WAYS_OUT: readonly (readonly [what: RegExp, wayOut: string])[] = [
  [/Word|RTF/, SAVE_AS_TEXT],
  [
    /PDF/,
    'Save its text as plain text in UTF-8 (most viewers can), and compare it with the pages; a scan without a layer of text must be transcribed.',
  ],
  [/image/, TRANSCRIBE],
  [/archive/, UNPACK],
];

const MARKUP: readonly (readonly [begins: RegExp, what: string, wayOut: string])[] = [
  [
    /^\s*<\?xml[\s?]|^\s*<(?:tei:)?TEI(?:Corpus|\.2)?[\s>]/,
    'an XML file',
    'A record in TEI need not be imported: put it into records/. Of other XML, save the text as plain text.',
  ],
  [
    /^\s*(?:<!DOCTYPE html|<html[\s>])/i,
    'a web page',
    'Open it in a browser, and save it as plain text, or copy its text into a text editor.',
  ],
];

/** What a file is by its first bytes, if it is no plain text. */
export function noPlainText(bytes: Uint8Array): NoPlainText | undefined {
  const head = latin1(bytes.subarray(0, 4096));
  const kind = kindOf(bytes);
  if (kind === undefined) {
    const [, what, wayOut] = MARKUP.find(([begins]) => begins.test(head.replace(/^ï»¿/, ''))) ?? [];
    return what === undefined || wayOut === undefined ? undefined : { what, wayOut };
  }
  const [, zip, unzip] = (kind.includes('ZIP') && ZIPS.find(([sign]) => sign.test(head))) || [];
  if (zip !== undefined && unzip !== undefined) return { what: zip, wayOut: unzip };
  const wayOut = WAYS_OUT.find(([what]) => what.test(kind))?.[1];
  return { what: kind, wayOut: wayOut ?? 'Save what it says as plain text (.txt) in UTF-8.' };
}
