export type WhiteSpace = 'preserve' | 'replace' | 'collapse';

/** XML Schema part 2, section 4.3.6. */
export function normalise(literal: string, whiteSpace: WhiteSpace): string {
  if (whiteSpace === 'preserve') return literal;
  return whiteSpace === 'replace' ? literal.replace(/[\t\n\r]/g, ' ') : collapse(literal);
}

const UNEVEN = /^ | $| {2}|[\t\n\r]/;

export function collapse(literal: string): string {
  return UNEVEN.test(literal) ? tokens(literal).join(' ') : literal;
}

const TOKEN = /[^ \t\n\r]+/g;

/** What white space separates. */
export function tokens(literal: string): readonly string[] {
  return literal.match(TOKEN) ?? [];
}

export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return false;
  }
  return true;
}
