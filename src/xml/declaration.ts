import type { Cursor } from './cursor.ts';
import { declarationVersion, malformedDeclaration } from './markup-problems.ts';

const VERSION = /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?=["'])/y;
const NUMBER = /"1\.\d+"|'1\.\d+'/y;
const ENCODING = /[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*')/y;
const STANDALONE = /[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)')/y;
const END = /[ \t\r\n]*\?>/y;

/** Reads the XML declaration (XML 1.0 productions 23 to 26 and 32, 80, 81), if there is one at the cursor. */
export function readDeclaration(cursor: Cursor): void {
  const { text } = cursor;
  if (!/^<\?xml[ \t\r\n?]/.test(text.slice(cursor.at, cursor.at + 6))) return;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = cursor.at;
    const found = pattern.test(text);
    if (found) cursor.at = pattern.lastIndex;
    return found;
  };
  if (!take(VERSION)) cursor.refuse(malformedDeclaration, cursor.at + 5);
  if (!take(NUMBER)) cursor.refuse(declarationVersion, cursor.at + 1);
  take(ENCODING);
  take(STANDALONE);
  if (!take(END)) cursor.refuse(malformedDeclaration, cursor.at);
}
