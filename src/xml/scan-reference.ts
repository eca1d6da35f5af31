import { badReference, undeclared } from './character-problems.ts';
import type { Cursor } from './cursor.ts';
import { type Place, PREDEFINED } from './entities.ts';
import { characterOf, NCNAME } from './names.ts';

/** The beginning of a reference at the end of what is at hand. */
const BEGUN = /&#?[^\s<>&;"']{0,1000}$/y;
const REFERENCE = new RegExp(`&(?:#(?:x[\\da-fA-F]+|\\d+)|(${NCNAME}(?::${NCNAME})?));`, 'uy');

/** What a reference at an offset stands for (XML 1.0 section 4.1); the cursor is left after it. */
export function reference(cursor: Cursor, at: number, place: Place): string {
  const { text } = cursor;
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) {
    BEGUN.lastIndex = at;
    return cursor.refuse(badReference, BEGUN.test(text) ? text.length : at);
  }
  const [written, name] = match;
  const end = at + written.length;
  const value =
    name === undefined
      ? characterOf(written)
      : (PREDEFINED.get(name) ?? cursor.entity(name, place, { start: at, end }));
  if (value === undefined) return cursor.refuse(name === undefined ? badReference : undeclared, end - 1);
  cursor.at = end;
  return value;
}
