import { codePoint } from './names.ts';
import type { Problem, Span } from './problem.ts';
import type { XmlAttribute, XmlElement } from './tree.ts';

/** How far the reading got when something was not well-formed. */
export interface Reading {
  readonly text: string;
  /** The offset at which the token begins that is being read, and the one after the last character read. */
  readonly token: number;
  readonly at: number;
  /** The elements that are open, innermost last. */
  readonly open: readonly XmlElement[];
  readonly root: XmlElement | undefined;
  /** The name of the tag that is being read, and its attributes so far. */
  readonly tag: Span;
  readonly attributes: readonly XmlAttribute[];
  /** The file or parameter entity in which more entities may be declared. */
  readonly unread: string | undefined;
  readonly resolve: (prefix: string) => string | undefined;
}

/** A problem of well-formedness, which has one code unless it says otherwise. */
export type Words = Omit<Problem, 'code'> & { readonly code?: string };

/** A message of the parser, and what is said instead; `detail` is what the group of the pattern holds. */
export type Explanation = readonly [message: RegExp, words: (reading: Reading, detail: string) => Words];

export function lastCharacter({ text, at }: Reading): Span {
  const start = Math.max(0, at - 1);
  return { start: isLowSurrogate(text.charCodeAt(start)) && start > 0 ? start - 1 : start, end: at };
}

/** The token so far, within its first line. */
export function tokenOf({ text, token, at }: Reading): Span {
  const line = /^[^\r\n]*/.exec(text.slice(token, Math.max(at, token + 1)))?.[0] ?? '';
  return { start: token, end: token + line.length };
}

export function nameOf({ nameRange }: XmlElement | XmlAttribute): Span {
  return { start: nameRange.start.offset, end: nameRange.end.offset };
}

/** The last character read, in words. */
export function shown(reading: Reading): string {
  const { start, end } = lastCharacter(reading);
  const character = reading.text.slice(start, end);
  if (/^[\r\n]$/.test(character)) return 'the end of the line';
  if (character === ' ' || character === '\t') return 'white space';
  return /[\p{C}\p{Z}]/u.test(character) ? codePoint(character.codePointAt(0) ?? 0) : `“${character}”`;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
