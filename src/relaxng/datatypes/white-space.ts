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

const NOT_BLANK = /[^ \t\n\r]/;

export function isBlank(text: string): boolean {
  return !NOT_BLANK.test(text);
}
