import type { Range } from '../diagnostic.ts';
import { type Lines, lines } from '../xml/lines.ts';

/** A stretch of a transcript: offsets in UTF-16 units from 0, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the editors were given, decoded: a byte order mark is no part of its text. */
export interface Transcript {
  /** The name of the file, as messages show it. */
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  /** The encoding of the file, where its bytes alone don’t tell it. */
  readonly encoding?: string;
}

export function transcript(file: string, text: string, encoding?: string): Transcript {
  return { file, text, lines: lines(text), ...(encoding !== undefined && { encoding }) };
}

export function rangeOf({ lines }: Transcript, { start, end }: Span): Range {
  return lines.range(start, end);
}

export function wordsOf({ text }: Transcript, { start, end }: Span): string {
  return text.slice(start, end);
}

/**
 * A text with each run of XML white space (XML 1.0 production 3) as one space, and none at its ends: what two texts have
 * in common that differ in layout alone. A no-break space is a character of the text, and so is a form feed.
 */
export function collapse(text: string): string {
  const words = spaced(text);
  const start = words.startsWith(' ') ? 1 : 0;
  return words.slice(start, words.length > start && words.endsWith(' ') ? -1 : undefined);
}

/** A text with each run of XML white space as one space, those at its ends too. Most texts have nothing else. */
export function spaced(text: string): string {
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]*[\t\r\n][ \t\r\n]*| {2,}/g, ' ') : text;
}

/** A span without the white space at its ends. */
export function trimmed({ text }: Transcript, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
