import type { Diagnostic, Result } from '../diagnostic.ts';
import { type Schema, validateText } from '../relaxng/relaxng.ts';
import { type Beginning, readBeginning } from '../xml/beginning.ts';
import { decodePieces } from '../xml/decode-pieces.ts';
import type { XmlHandler } from '../xml/events.ts';
import { readEvents } from '../xml/parse.ts';
import { movingWindow, type Window } from '../xml/window.ts';
import { together } from './grammar.ts';
import { LARGEST_TREE } from './largest-tree.ts';

const MEGABYTE = 1024 * 1024;

/** A file that is read piece by piece, as often as it is needed. */
export interface LargeFile {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Opens the file for one reading, in which a piece is undefined at the end; the value is undefined where that failed. */
  readonly read: <T>(use: (piece: () => Uint8Array | undefined) => T) => Result<T | undefined>;
}

/** Nothing of a large file is kept but its open elements: as deep as `validateText` goes. */
const DEEPEST = 100_000;

export function isLarge(size: number): boolean {
  return size > LARGEST_TREE;
}

/** How a large file begins: which schemas it names, and in which vocabulary it is. */
export function beginningOf({ file, read }: LargeFile): Beginning | undefined {
  return read((piece) => readBeginning((enough) => windowOn(() => (enough() ? undefined : piece())), file))
    .value;
}

/**
 * Checks a large file in memory that does not grow with it: well-formedness, and by these schemas its grammar. The
 * information `xml/large-file` says that nothing else was checked.
 */
export function checkLargeFile(large: LargeFile, schemas: readonly Schema[]): readonly Diagnostic[] {
  const { file, size, read } = large;
  const layers = schemas.length > 0 ? 'well-formedness and grammar only were' : 'only well-formedness was';
  const only: Diagnostic = {
    code: 'xml/large-file',
    severity: 'info',
    message: `This file has ${Math.ceil(size / MEGABYTE)} MB: ${layers} checked`,
    location: { file },
    hint: `References and identifiers are checked in files of ${LARGEST_TREE / MEGABYTE} MB at most.`,
  };
  const passes =
    schemas.length > 0
      ? schemas.map((schema) => read((piece) => validateText(windowOn(piece), file, schema)))
      : [read((piece) => wellFormedness(windowOn(piece), file))];
  const unread = passes.find(({ value }) => value === undefined);
  return unread ? unread.diagnostics : [only, ...together(passes.map(({ value }) => value ?? []))];
}

function wellFormedness(window: Window, file: string): readonly Diagnostic[] {
  return readEvents(window, file, WITNESS, { depth: DEEPEST }).diagnostics;
}

const WITNESS: XmlHandler = {
  start: (name, _, start, _end, window) => opened(name.name, start, window),
  end() {},
  text() {},
};

function opened(name: string, start: number, window: Window) {
  return { name, nameRange: window.lines.range(start + 1, start + 1 + name.length) };
}

function windowOn(piece: () => Uint8Array | undefined): Window {
  return movingWindow(decodePieces(piece));
}
