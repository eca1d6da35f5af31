import { allowedLength, isSpace, nameEnd, plainValue, skipSpace } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { AttributeNode } from './nodes.ts';
import { reference } from './scan-reference.ts';
import { between } from './strings.ts';
import { attributeExpected, disallowed, equalsExpected, quotationMarkExpected } from './tag-problems.ts';

/** Reads an attribute that begins at an offset (XML 1.0 production 41); the cursor is left after it. */
export function readAttribute(cursor: Cursor, start: number): AttributeNode {
  const { text, window, base } = cursor;
  const end = nameEnd(text, start);
  if (end === start) cursor.refuse(attributeExpected, start);
  let at = end;
  if (text.charCodeAt(at) !== 0x3d) {
    at = skipSpace(text, at);
    if (text.charCodeAt(at) !== 0x3d) cursor.refuse(equalsExpected, at);
  }
  at++;
  let quote = text.charCodeAt(at);
  if (isSpace(quote)) {
    at = skipSpace(text, at);
    quote = text.charCodeAt(at);
  }
  if (quote !== 0x22 && quote !== 0x27) cursor.refuse(quotationMarkExpected, at);
  const from = at + 1;
  at = plainValue(text, from);
  const plain = text.charCodeAt(at) === quote;
  const value = plain ? text.slice(from, at) : readValue(cursor, quote, from, at);
  if (plain) cursor.at = at + 1;
  return new AttributeNode(
    between(text, start, end),
    value,
    window.lines,
    base + start,
    base + from,
    base + cursor.at,
  );
}

/** A value with references, white space (section 3.3.3) or what is forbidden in it; `at` is the first such place. */
function readValue(cursor: Cursor, quote: number, start: number, first: number): string {
  const { text } = cursor;
  let value = '';
  let from = start;
  for (let at = first; ; at = plainValue(text, at)) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      cursor.at = at + 1;
      return value + text.slice(from, at);
    }
    if (code === 0x26) {
      value += text.slice(from, at) + reference(cursor, at, 'attribute');
      at = from = cursor.at;
    } else if (isSpace(code)) {
      value += `${text.slice(from, at)} `;
      at += code === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
      from = at;
    } else if (code === 0x22 || code === 0x27) at++;
    else {
      const length = code === 0x3c ? 0 : allowedLength(text, at);
      if (length === 0) cursor.refuse(disallowed, at);
      at += length;
    }
  }
}
