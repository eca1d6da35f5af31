import { firstForbidden, isSpace, nameEnd } from './characters.ts';
import { AGAIN, type Cursor, type Prolog, type Scanning } from './cursor.ts';
import { readDoctype } from './doctype.ts';
import { expander } from './entities.ts';
import { Place, type XmlHandler } from './events.ts';
import {
  doubleHyphen,
  instructionName,
  instructionSpace,
  lateDeclaration,
  lateDoctype,
  outsideRoot,
  unknownMarkup,
} from './markup-problems.ts';
import type { Problem } from './problem.ts';
import { disallowed } from './tag-problems.ts';

/** Reads what begins with `<!` or `<?` at the cursor. */
export function readMarkup(cursor: Cursor, prolog: Prolog, handler: XmlHandler, scanning: Scanning): void {
  const { text, at } = cursor;
  if (text.charCodeAt(at + 1) === 0x3f) instruction(cursor, handler);
  else if (text.startsWith('--', at + 2)) comment(cursor, handler);
  else if (text.startsWith('[CDATA[', at + 2)) section(cursor, prolog, handler);
  else if (text.startsWith('DOCTYPE', at + 2)) doctype(cursor, prolog, handler, scanning);
  else {
    const begun = text.slice(at, at + 9);
    const possible = ['<!--', '<![CDATA[', '<!DOCTYPE'].some((each) => each.startsWith(begun));
    cursor.refuse(unknownMarkup, possible ? text.length : Math.min(at + 2, text.length - 1));
  }
}

/** XML 1.0 production 15. */
function comment(cursor: Cursor, handler: XmlHandler): void {
  const { text, at, base } = cursor;
  const end = text.indexOf('--', at + 4);
  allowed(cursor, at + 4, end < 0 ? text.length : end);
  if (end < 0 || text.charCodeAt(end + 2) !== 0x3e)
    cursor.refuse(doubleHyphen, end < 0 ? text.length : end + 2);
  cursor.at = end + 3;
  handler.comment?.(withLineEnds(text.slice(at + 4, end)), base + at, base + cursor.at);
}

/** Productions 16 and 17; the target has no colon (Namespaces in XML 1.0 section 7). */
function instruction(cursor: Cursor, handler: XmlHandler): void {
  const { text, at, base } = cursor;
  const start = at + 2;
  const nameAfter = nameEnd(text, start);
  const target = text.slice(start, nameAfter);
  if (nameAfter === start) cursor.refuse(instructionName, start);
  if (target.includes(':')) cursor.refuse(instructionName, start + target.indexOf(':'));
  if (nameAfter < text.length && target.toLowerCase() === 'xml')
    cursor.refuse(lateDeclaration, nameAfter - 1);
  const space = isSpace(text.charCodeAt(nameAfter));
  if (!space && !text.startsWith('?>', nameAfter))
    cursor.refuse(
      instructionSpace,
      text.charCodeAt(nameAfter) === 0x3f && nameAfter + 1 >= text.length ? text.length : nameAfter,
    );
  const end = text.indexOf('?>', nameAfter);
  allowed(cursor, nameAfter, end < 0 ? text.length : end);
  if (end < 0) cursor.refuse(instructionName, text.length);
  cursor.at = end + 2;
  const value = withLineEnds(text.slice(nameAfter, end)).replace(/^[ \t\n]+/, '');
  handler.instruction?.(target, value, base + at, base + cursor.at);
}

/** Production 18. */
function section(cursor: Cursor, { open }: Prolog, handler: XmlHandler): void {
  const { text, at, base, window } = cursor;
  if (open.length === 0) cursor.refuse(outsideRoot, at);
  const end = text.indexOf(']]>', at + 9);
  allowed(cursor, at + 9, end < 0 ? text.length : end);
  if (end < 0) cursor.refuse(disallowed, text.length);
  cursor.at = end + 3;
  handler.text(withLineEnds(text.slice(at + 9, end)), base + at, base + cursor.at, window);
}

function allowed(cursor: Cursor, from: number, to: number): void {
  const forbidden = firstForbidden(cursor.text, from, to);
  if (forbidden < to) cursor.refuse(disallowed, forbidden);
}

/** Section 2.11. */
function withLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Far more than a document type declaration has. */
const ENOUGH = 1_048_576;

/** Production 28. */
function doctype(
  cursor: Cursor,
  prolog: Prolog,
  handler: XmlHandler,
  { limits, fail, warn }: Scanning,
): void {
  const { text, at, base, window } = cursor;
  if (prolog.root || prolog.doctype) cursor.refuse(lateDoctype, at + 8);
  const shifted = (problem: Problem) => ({
    ...problem,
    start: problem.start + base,
    end: problem.end + base,
  });
  const { end, entities, unread, problems } = readDoctype(text, at, (problem) => {
    // What is wrong may only be that it is cut off.
    if (text.length - at < ENOUGH && cursor.extend()) throw AGAIN;
    return fail(shifted(problem));
  });
  for (const problem of problems) warn(shifted(problem));
  const declared = new Map(
    Array.from(entities.values(), ({ name, place, content }) => [
      name,
      { name, content, place: new Place(window, place.start + base, place.end + base) },
    ]),
  );
  prolog.doctype = true;
  prolog.unread = unread;
  prolog.expand = expander(declared, limits, fail);
  cursor.at = end;
  handler.doctype?.(text.slice(at, end));
}
