import type { Diagnostic, Location } from '../../diagnostic.ts';
import type { TeiDocument } from '../../document/tei.ts';
import { elements } from '../../xml/tree.ts';
import { ABOUT } from './about.ts';
import type { Impression, Press, PressFiles } from './press.ts';

/** What Typst says of a text that no font has, or that PDF/A forbids. Its words are quoted twice, as Rust quotes strings. */
const MISSING = /(?:the text|the codepoint) `\\"(.+?)\\"`/g;
/** Typst itself puts signs of direction into texts, and quotes them with what is missing beside them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
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
  const found = [...new Set(texts.flatMap((text) => [...text]))].filter((character) => character > '\u007f');
  const visible = found.filter((character) => !UNSEEN.test(character));
  return visible.length > 0 ? visible : found;
}

/** Marks of byte order are left out: they are not seen, and forbidden as text (ISO 19005-2, 6.2.11.7.2). */
function withSigns(files: PressFiles, missing: ReadonlySet<string>): PressFiles {
  const runs = new RegExp(`\\ufeff+|[${[...missing].map(escaped).join('')}]+`, 'gu');
  const signs = (run: string) =>
    run.startsWith('\ufeff') ? '' : [...run].length === 1 ? `[${number(run)}]` : '□'.repeat([...run].length);
  return new Map(
    Array.from(files, ([name, content]) => [
      name,
      typeof content === 'string' && name !== ABOUT ? content.replace(runs, signs) : content,
    ]),
  );
}

/** More characters than these of one record are of a script that the fonts lack: one finding tells of all. */
const FEW = 12;
/** Of those, so many are named. */
const NAMED = 5;

/**
 * One finding for each missing character, at its first place in the records; of a record that has many of them, one for all.
 *
 * @param elsewhere the file of a character that no record has
 */
export function missingGlyphs(
  missing: readonly string[],
  documents: readonly TeiDocument[],
  elsewhere: (character: string) => string = () => documents[0]?.file ?? '',
): readonly Diagnostic[] {
  const found = firstPlaces(missing, documents);
  const places = new Map(missing.map((each) => [each, found.get(each) ?? { file: elsewhere(each) }]));
  const byFile = new Map<string, string[]>();
  for (const character of missing) {
    const { file = '' } = places.get(character) ?? {};
    const known = byFile.get(file);
    if (known) known.push(character);
    else byFile.set(file, [character]);
  }
  return Array.from(byFile).flatMap(([file, characters]) => {
    const told = characters.length > FEW ? [characters] : characters.map((each) => [each]);
    return told.map((some) => noGlyph(some, places.get(some[0] ?? '') ?? { file }));
  });
}

function noGlyph(characters: readonly string[], location: Location): Diagnostic {
  const named = characters.slice(0, NAMED).map((each) => `“${each}” (${number(each)})`);
  const what =
    characters.length === 1
      ? `sign for ${named[0]}: a sign stands in its place`
      : `signs for ${characters.length} characters, such as ${named.join(', ')}: signs stand in their places`;
  return {
    code: 'view/missing-glyph',
    severity: 'warning',
    message: `The fonts of the PDF have no ${what}`,
    location,
    hint: `Name a font that has ${characters.length === 1 ? 'it' : 'them'} under “fonts” in edition.json.`,
  };
}

function firstPlaces(
  missing: readonly string[],
  documents: readonly TeiDocument[],
): ReadonlyMap<string, Location> {
  const sought = new Set(missing);
  const places = new Map<string, Location>();
  for (const { file, xml } of missing.length === 0 ? [] : documents) {
    for (const element of elements(xml.root)) {
      for (const child of element.children) {
        for (const character of child.kind === 'text' ? child.value : '') {
          if (!sought.delete(character)) continue;
          places.set(character, { file, range: child.range });
          if (sought.size === 0) return places;
        }
      }
    }
  }
  return places;
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
