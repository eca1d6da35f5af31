import { allowedLength, nameEnd, plainText, skipSpace } from './characters.ts';
import { AGAIN, cursorOver, type Prolog, type Scanning } from './cursor.ts';
import { readDeclaration } from './declaration.ts';
import type { XmlHandler } from './events.ts';
import { endOfSection, outsideRoot, secondRoot } from './markup-problems.ts';
import { outermostScope, type Scope } from './namespaces.ts';
import type { Explain, Opened } from './reading.ts';
import { readMarkup } from './scan-markup.ts';
import { reference } from './scan-reference.ts';
import { readTag, type Tag } from './scan-tag.ts';
import { between } from './strings.ts';
import { badClosingTag, disallowed } from './tag-problems.ts';
import { mismatch, unfinished } from './unfinished.ts';
import type { Window } from './window.ts';

const SHORT = 64;

/**
 * Reads an XML 1.0 document (fifth edition) with namespaces from its beginning to its end, without recursion. The first
 * thing that is not well-formed, or that passes a limit, is fatal.
 */
export function scan(window: Window, handler: XmlHandler, { limits, fail, warn }: Scanning): void {
  const open: Opened[] = [];
  const scopes: Scope[] = [];
  let scope = outermostScope();
  const prolog: Prolog = { open, root: undefined, expand: undefined, unread: undefined, doctype: false };
  const tag: Tag = {
    name: { name: '', prefix: '', local: '', namespace: '' },
    attributes: [],
    scope,
    empty: false,
  };
  const cursor = cursorOver(window, prolog, { limits, fail, warn });

  /** False at the end of the document. */
  function step(): boolean {
    cursor.token = cursor.at;
    const { text, at } = cursor;
    if (at >= text.length) return cursor.extend() || ended();
    if (text.charCodeAt(at) !== 0x3c) characters();
    else {
      const next = text.charCodeAt(at + 1);
      if (next === 0x2f) endTag();
      else if (next === 0x21 || next === 0x3f) readMarkup(cursor, prolog, handler, { limits, fail, warn });
      else startTag();
    }
    return true;
  }

  function ended(): false {
    if (open.length > 0 || !prolog.root) return cursor.stop(unfinished, cursor.text.length);
    return false;
  }

  function startTag(): void {
    const { at } = cursor;
    readTag(cursor, scope, tag);
    if (open.length === 0 && prolog.root) cursor.stop(secondRoot, cursor.tag.end + 1);
    if (open.length >= limits.depth) cursor.stop(tooDeep(limits.depth), cursor.tag.end);
    const end = cursor.base + cursor.at;
    const element = handler.start(tag.name, tag.attributes, cursor.base + at, end, window);
    prolog.root ??= element;
    if (tag.empty) handler.end(end);
    else {
      open.push(element);
      scopes.push(scope);
      scope = tag.scope;
    }
  }

  function endTag(): void {
    const { text, at } = cursor;
    const name = open[open.length - 1]?.name;
    const start = at + 2;
    let end = name !== undefined && text.startsWith(name, start) ? start + name.length : nameEnd(text, start);
    if (end === start) cursor.refuse(badClosingTag, start);
    if (text.charCodeAt(end) !== 0x3e) {
      end = nameEnd(text, start);
      const space = skipSpace(text, end);
      if (text.charCodeAt(space) !== 0x3e) cursor.refuse(badClosingTag, space);
      if (text.slice(start, end) !== name) cursor.stop(mismatch(text.slice(start, end), open), space + 1);
      end = space;
    } else if (!name || end - start !== name.length || !text.startsWith(name, start))
      cursor.stop(mismatch(text.slice(start, end), open), end + 1);
    open.pop();
    scope = scopes.pop() ?? scope;
    cursor.at = end + 1;
    handler.end(cursor.base + cursor.at);
  }

  /** Character data up to the next markup; outside of the root element it can be white space alone. */
  function characters(): void {
    const { text, at } = cursor;
    if (open.length === 0) {
      const end = skipSpace(text, at);
      cursor.at = end;
      if (end < text.length && text.charCodeAt(end) !== 0x3c) cursor.refuse(outsideRoot, end);
      return;
    }
    let end = plainText(text, at);
    if (text.charCodeAt(end) !== 0x3c) end = otherText(text, end);
    if (end > at) {
      // White space between two tags is mostly the same.
      const short = end - at < SHORT && text.charCodeAt(at) <= 0x20;
      const value = short ? between(text, at, end) : text.slice(at, end);
      handler.text(value, cursor.base + at, cursor.base + end, window);
    }
    cursor.at = end;
    if (end === at) special(end);
  }

  /** Goes on over brackets and characters beyond the basic plane, up to what is not itself. */
  function otherText(text: string, from: number): number {
    for (let at = from; ; at = plainText(text, at)) {
      const code = text.charCodeAt(at);
      if (code === 0x5d && !text.startsWith(']>', at + 1) && at + 2 < text.length) at++;
      else if (code >= 0xd800 && allowedLength(text, at) > 0) at += 2;
      else return at;
    }
  }

  /** A reference, a line end or what can't stand here, at the beginning of the token. */
  function special(at: number): void {
    const { text, base } = cursor;
    const code = text.charCodeAt(at);
    if (code === 0x26) {
      const value = reference(cursor, at, 'content');
      handler.text(value, base + at, base + cursor.at, window);
    } else if (code === 0x0d) {
      if (at + 1 >= text.length && cursor.extend()) return;
      const end = text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
      handler.text('\n', base + at, base + end, window);
      cursor.at = end;
    } else if (code === 0x5d) {
      if (text.startsWith(']>', at + 1)) cursor.refuse(endOfSection, at + 2);
      if (at + 2 >= text.length && cursor.extend()) return;
      handler.text(']', base + at, base + at + 1, window);
      cursor.at = at + 1;
    } else cursor.refuse(disallowed, at);
  }

  readDeclaration(cursor);
  for (let going = true; going; ) {
    try {
      while (going) going = step();
    } catch (thrown) {
      if (thrown !== AGAIN) throw thrown;
    }
  }
}

function tooDeep(depth: number): Explain {
  return ({ tag }) => ({
    code: 'xml/too-deep',
    ...tag,
    message: `Elements are nested more than ${depth} deep, which is the limit.`,
    hint: 'Are closing tags missing?',
  });
}
