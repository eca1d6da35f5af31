import type { Range } from '../diagnostic.ts';
import { codePoint } from './names.ts';
import type { Problem, Span } from './problem.ts';

/** How far the reading got when something was not well-formed. Offsets are those of the text that is at hand. */
export interface Reading {
  readonly text: string;
  /** The offset at which the token begins that is being read, and the one after the last character read. */
  readonly token: number;
  readonly at: number;
  /** The elements that are open, innermost last. */
  readonly open: readonly Opened[];
  readonly root: Opened | undefined;
  /** The name of the tag that is being read, and the names of its attributes so far. */
  readonly tag: Span;
  readonly attributes: readonly (Span & { readonly name: string; readonly value: string })[];
  /** The file or parameter entity in which more entities may be declared. */
  readonly unread: string | undefined;
}

/** An element whose start tag was read. */
export interface Opened {
  readonly name: string;
  readonly nameRange: Range;
}

/** A problem of well-formedness, which has one code unless it says otherwise. */
export type Words = Omit<Problem, 'code'> & { readonly code?: string };

/** What is said where the reading ended. */
export type Explain = (reading: Reading) => Words;

export function lastCharacter({ text, at }: Reading): Span {
  const start = Math.max(0, at - 1);
  return { start: isLowSurrogate(text.charCodeAt(start)) && start > 0 ? start - 1 : start, end: at };
}

/** The token so far, within its first line. */
export function tokenOf({ text, token, at }: Reading): Span {
  const line = /^[^\r\n]*/.exec(text.slice(token, Math.max(at, token + 1)))?.[0] ?? '';
  return { start: token, end: token + line.length };
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
