import { NCNAME, NMTOKEN } from './names.ts';

/** Bits that tell what a character of ASCII may be; all others are looked at one by one. */
const ENDS_TEXT = 1;
const ENDS_VALUE = 2;
const STARTS_NAME = 4;
const IN_NAME = 8;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const control = code < 0x20 && !'\t\n\r'.includes(character);
  return (
    (control || '<&]\r'.includes(character) ? ENDS_TEXT : 0) |
    (control || '<&"\'\t\n\r'.includes(character) ? ENDS_VALUE : 0) |
    (/[A-Za-z_:]/.test(character) ? STARTS_NAME : 0) |
    (/[A-Za-z_:0-9.-]/.test(character) ? IN_NAME : 0)
  );
});

const STARTS = new RegExp(NCNAME, 'uy');
const CONTINUES = new RegExp(NMTOKEN, 'uy');

/** The offset after the run of plain characters of content: of a `<`, `&`, `]`, CR or of what may be forbidden. */
export function plainText(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
    if (code < 128 ? (ASCII[code] ?? 0) & ENDS_TEXT : !(code < 0xd800 || (code >= 0xe000 && code < 0xfffe)))
      return at;
  }
}

/** The same for the value of an attribute, which ends at quotation marks and is changed at white space. */
export function plainValue(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
    if (code < 128 ? (ASCII[code] ?? 0) & ENDS_VALUE : !(code < 0xd800 || (code >= 0xe000 && code < 0xfffe)))
      return at;
  }
}

/** The offset after a name, colons included, that begins at `from`; `from` itself if none does (XML 1.0 production 5). */
export function nameEnd(text: string, from: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  if (code < 128) {
    if (!((ASCII[code] ?? 0) & STARTS_NAME)) return from;
    at++;
  } else {
    STARTS.lastIndex = at;
    const found = STARTS.exec(text)?.[0];
    if (found === undefined) return from;
    at += found.length;
  }
  for (code = text.charCodeAt(at); ; code = text.charCodeAt(at)) {
    if (code < 128) {
      if (!((ASCII[code] ?? 0) & IN_NAME)) return at;
      at++;
      continue;
    }
    CONTINUES.lastIndex = at;
    const found = CONTINUES.exec(text)?.[0];
    if (found === undefined) return at;
    at += found.length;
  }
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** XML 1.0 production 3. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** The offset of the first character that XML does not allow (production 2), or of half a surrogate pair; else `to`. */
export function firstForbidden(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 ? code !== 0x0a && code !== 0x0d && code !== 0x09 : code >= 0xd800) {
      const length = allowedLength(text, at);
      if (length === 0) return at;
      at += length - 1;
    }
  }
  return to;
}

/** How many units the character at an offset has; 0 if it is none that XML allows. */
export function allowedLength(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  if (code > 0xffff) return 2;
  return (code >= 0x20 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfffe) ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09
    ? 1
    : 0;
}
