const NC_START =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF' +
  '\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NC_REST = '\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040';

/** Sources of regular expressions with the flag `u`: Namespaces productions 4 and 7, XML 1.0 production 7. */
export const NCNAME = `[${NC_START}][${NC_START}${NC_REST}]*`;
export const QNAME = `${NCNAME}(?::${NCNAME})?`;
export const NMTOKEN = `[:${NC_START}${NC_REST}]+`;

const IS_NCNAME = new RegExp(`^${NCNAME}$`, 'u');

export function isNCName(name: string): boolean {
  return IS_NCNAME.test(name);
}

const NO_NAME = new RegExp(`[^${NC_START}${NC_REST}]+`, 'gu');

/** Any text as the rest of a name: a hyphen for what can’t stand in one. */
export function inName(text: string): string {
  return text.replace(NO_NAME, '-');
}

/** XML 1.0 production 2. */
export function isChar(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** The character of a reference as it is written (`&#233;`, `&#xE9;`), if XML 1.0 section 4.1 allows it. */
export function characterOf(reference: string): string | undefined {
  const [, hex, decimal] = /^&#(?:x([\da-fA-F]+)|(\d+));$/.exec(reference) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '', 10);
  return isChar(code) ? String.fromCodePoint(code) : undefined;
}

/** The number of a character as it is cited: `U+00E9`. */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
