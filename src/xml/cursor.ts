import type { Expand, Place } from './entities.ts';
import type { Limits } from './limits.ts';
import type { AttributeNode } from './nodes.ts';
import type { Fail, Problem, Span } from './problem.ts';
import type { Explain, Opened } from './reading.ts';
import { unfinished } from './unfinished.ts';
import type { Window } from './window.ts';

/** How far the scanner is. Its offsets are those of the text at hand, whose own offset is `base`. */
export interface Cursor {
  readonly window: Window;
  text: string;
  base: number;
  at: number;
  /** Where the token begins that is being read. */
  token: number;
  /** For messages: the name of the tag that is being read, and its attributes so far. */
  readonly tag: { start: number; end: number };
  /** The first `count` of these; the list is used again for the next tag. */
  readonly attributes: AttributeNode[];
  count: number;
  /** Not well-formed at the character of this offset. If none is at hand there, more is read and the token begun again. */
  refuse(explain: Explain, at: number): never;
  /** The same, but it is fatal whatever follows; `at` is the offset after the last character read. */
  stop(explain: Explain, at: number): never;
  /** Reads on, from the token on; false if there is no more. */
  extend(): boolean;
  /** The text of a declared entity; undefined if it is not declared. */
  entity(name: string, place: Place, reference: Span): string | undefined;
}

/** What the scanner needs besides the text. The offsets of problems are those of the whole text. */
export interface Scanning {
  readonly limits: Limits;
  readonly fail: Fail;
  readonly warn: (problem: Problem) => void;
}

/** Where in the document the scanner is, and what its type declaration said. */
export interface Prolog {
  readonly open: readonly Opened[];
  root: Opened | undefined;
  expand: Expand | undefined;
  unread: string | undefined;
  doctype: boolean;
}

/** Thrown to begin a token again when more of it is at hand. */
export const AGAIN = new Error('the token is read again');

export function cursorOver(window: Window, prolog: Prolog, { limits, fail }: Scanning): Cursor {
  const cursor: Cursor = {
    window,
    text: window.text,
    base: 0,
    at: window.text.startsWith('\uFEFF') ? 1 : 0,
    token: 0,
    tag: { start: 0, end: 0 },
    attributes: [],
    count: 0,
    refuse(explain, at) {
      const code = cursor.text.codePointAt(at);
      if (code !== undefined) return cursor.stop(explain, code > 0xffff ? at + 2 : at + 1);
      if (cursor.extend()) throw AGAIN;
      return cursor.stop(unfinished, cursor.text.length);
    },
    stop(explain, at) {
      const { text, token, tag, base } = cursor;
      const attributes = cursor.attributes
        .slice(0, cursor.count)
        .map(({ name, value, nameRange: { start, end } }) => ({
          name,
          value,
          start: start.offset - base,
          end: end.offset - base,
        }));
      const { open, unread, root } = prolog;
      const { start, end, ...words } = explain({ text, token, at, open, root, tag, attributes, unread });
      return fail({ code: 'xml/well-formed', ...words, start: start + base, end: end + base });
    },
    extend() {
      const { text, token, base } = cursor;
      if (!window.whole && text.length - token > limits.token) return cursor.stop(tooLong, token + 1);
      if (!window.extend(token)) {
        const end = base + text.length;
        return window.problem ? fail({ ...window.problem, start: end, end }) : false;
      }
      cursor.text = window.text;
      cursor.base = window.base;
      cursor.at = 0;
      cursor.token = 0;
      return true;
    },
    entity: (name, place, { start, end }) =>
      prolog.expand?.(name, place, { start: start + cursor.base, end: end + cursor.base }),
  };
  return cursor;
}

const tooLong: Explain = ({ token, text }) => ({
  code: 'xml/too-long',
  start: token,
  end: token + 1,
  message: `What begins here is longer than ${text.length - token} characters, which is the limit.`,
});
