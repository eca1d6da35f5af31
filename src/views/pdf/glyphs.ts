import type { Diagnostic, Location } from '../../diagnostic.ts';
import type { TeiDocument } from '../../document/tei.ts';
import { elements } from '../../xml/tree.ts';
import type { Impression, Press, PressFiles } from './press.ts';

/** What Typst says of a text that no font has, or that PDF/A forbids. Its words are quoted twice, as Rust quotes strings. */
const MISSING = /(?:the text|the codepoint) `\\"(.+?)\\"`/g;
/** Each time other words may come into the same line, and with them another font. */
const ROUNDS = 8;

export interface Printed {
  readonly impression: Impression;
  /** The characters that no font has, in order of their numbers. */
  readonly missing: readonly string[];
}

/**
 * Prints, and where fonts lack characters prints again with signs in their place: `[U+AC00]` for one by itself, □ for each of
 * several in a row. A PDF/A with a missing glyph is refused as a whole (ISO 19005-2, 6.2.11.8).
 */
export function printWithSigns(press: Press, main: string, files: PressFiles): Printed {
  const missing = new Set<string>();
  for (let round = 0; ; round++) {
    const impression = press.print(main, withSigns(files, missing));
    const found = 'error' in impression ? missingIn(impression.error) : [];
    const fresh = found.filter((text) => !missing.has(text));
    if (fresh.length === 0 || round === ROUNDS) {
      return { impression, missing: [...missing].sort(byNumber) };
    }
    for (const text of fresh) missing.add(text);
  }
}

/** The characters of which an error says that they can’t be shown; never one of ASCII, of which markup is made. */
export function missingIn(error: string): readonly string[] {
  const texts = Array.from(error.matchAll(MISSING), ([, quoted = '']) =>
    quoted.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  );
  return [...new Set(texts.flatMap((text) => [...text]))].filter((character) => character > '\u007f');
}

function withSigns(files: PressFiles, missing: ReadonlySet<string>): PressFiles {
  if (missing.size === 0) return files;
  const runs = new RegExp(`[${[...missing].map(escaped).join('')}]+`, 'gu');
  const signs = (run: string) => ([...run].length === 1 ? `[${number(run)}]` : '□'.repeat([...run].length));
  return new Map(
    Array.from(files, ([name, content]) => [
      name,
      typeof content === 'string' ? content.replace(runs, signs) : content,
    ]),
  );
}

/** One finding for each missing character, at its first place in the record. */
export function missingGlyphs(
  missing: readonly string[],
  documents: readonly TeiDocument[],
): readonly Diagnostic[] {
  return missing.map((character) => ({
    code: 'view/missing-glyph',
    severity: 'warning',
    message: `The fonts of the PDF have no sign for “${character}” (${number(character)}): a sign stands in its place`,
    location: placeOf(character, documents),
    hint: 'Name a font that has it under “fonts” in edition.json.',
  }));
}

function placeOf(character: string, documents: readonly TeiDocument[]): Location {
  for (const { file, xml } of documents) {
    for (const element of elements(xml.root)) {
      for (const child of element.children) {
        if (child.kind === 'text' && child.value.includes(character)) return { file, range: child.range };
      }
    }
  }
  return { file: documents[0]?.file ?? '' };
}

/** U+AC00 */
function number(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function byNumber(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
}
