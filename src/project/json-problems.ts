/** What keeps a text from being JSON, in the words of an editor; thrown by the reader, caught at its door. */
export class JsonFault extends Error {
  readonly start: number;
  readonly end: number;
  readonly hint: string | undefined;

  constructor(message: string, start: number, end: number, hint?: string) {
    super(message);
    this.start = start;
    this.end = end;
    this.hint = hint;
  }
}

const WORD = /[^\s,:[\]{}"]+/y;
const QUOTES = /^['‘’‚‛“”„‟«»`]/;
const CONSTANTS: readonly string[] = ['true', 'false', 'null'];

/** What an editor would call the thing at an offset: a word, or else one character. */
export function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? text.slice(at, at + 1);
}

export function unexpected(text: string, at: number, expected: string): JsonFault {
  if (at === text.length) return new JsonFault(`The file ends where ${expected} was expected`, at, at);
  const found = wordAt(text, at);
  const message = `Here stands “${found}”, where ${expected} was expected`;
  return new JsonFault(message, at, at + found.length, advice(found));
}

export function emptyFile(text: string): JsonFault {
  return new JsonFault('The file is empty', 0, text.length, 'It begins with { and ends with }.');
}

export function comment(start: number, end: number): JsonFault {
  return new JsonFault('JSON has no comments', start, end, 'Delete the comment.');
}

export function afterTheEnd(text: string, at: number): JsonFault {
  const found = wordAt(text, at);
  return new JsonFault(`Nothing may follow the end, but here stands “${found}”`, at, at + found.length);
}

export function tooDeep(at: number, deepest: number): JsonFault {
  return new JsonFault(`Nested deeper than ${deepest} levels`, at, at + 1);
}

export function secondKey(name: string, start: number, end: number): JsonFault {
  return new JsonFault(`The key “${name}” stands here a second time`, start, end, 'Keep one of the two.');
}

export function missingColon(name: string, start: number, end: number): JsonFault {
  return /[:,]\s*$/.test(name)
    ? new JsonFault(`The key ${JSON.stringify(name)} lacks its closing quotation mark`, start, end)
    : new JsonFault(
        `A colon is missing after the key “${name}”`,
        start,
        end,
        `Write "${name}": and its value.`,
      );
}

export function commaAtTheEnd(at: number, close: string): JsonFault {
  return new JsonFault(`A comma stands before the closing ${close}`, at, at + 1, 'Delete the comma.');
}

/** `open` is the offset of the bracket that `close` would close, `end` the end of the entry before `at`. */
export function betweenEntries(
  text: string,
  at: number,
  end: number,
  open: number,
  close: string,
): JsonFault {
  if (text[at] === '}' || text[at] === ']') {
    const message = `Here stands “${text[at]}”, where ${close} was expected to close an earlier ${text[open]}`;
    return new JsonFault(message, at, at + 1);
  }
  return /["{[\d-]/.test(text[at] ?? '')
    ? new JsonFault('A comma is missing after this', end - 1, end, 'Put a comma between two entries.')
    : unexpected(text, at, `a comma or ${close}`);
}

export function unclosed(text: string, open: number, close: string): JsonFault {
  const message = `The ${text[open]} that stands here is never closed`;
  return new JsonFault(message, open, open + 1, `A ${close} is missing, at the end perhaps.`);
}

export function brokenString(text: string, start: number, at: number): JsonFault {
  const found = text.codePointAt(at);
  if (found === undefined || found === 0x0a || found === 0x0d) {
    const hint = 'End it with ". A line break within a text is written \\n.';
    return new JsonFault('The text that begins here has no closing quotation mark', start, at, hint);
  }
  if (text[at] === '\\') {
    const hint = 'A backslash itself is written \\\\.';
    return new JsonFault(`${text.slice(at, at + 2)} means nothing in JSON`, at, at + 2, hint);
  }
  const code = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
  const hint = found === 0x09 ? 'A tab is written \\t.' : 'Delete it.';
  return new JsonFault(`A control character (${code}) stands within a text`, at, at + 1, hint);
}

function advice(found: string): string | undefined {
  if (QUOTES.test(found)) return 'JSON takes straight double quotation marks only: "…".';
  if (CONSTANTS.includes(found.toLowerCase())) return `Write ${found.toLowerCase()}.`;
  if (/^[+.\d-]/.test(found)) return 'Numbers are written 7, -7 or 0.7.';
  if (found === ',') return 'One comma is enough.';
  return /^\p{L}/u.test(found) ? 'Put it in straight double quotation marks: "…".' : undefined;
}
