/** A piece of a style sheet, without the white space around it. */
export interface CssPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A rule: what stands before its braces, and what stands in them; no block where it ends with a semicolon. */
export interface CssBlock {
  readonly prelude: CssPiece;
  readonly block?: CssPiece;
}

/** What has no brackets and semicolons of its own: comments, strings, addresses, and signs that are escaped. */
const WHOLE =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|(?<![-\w])url\(\s*(?!["'\s])(?:[^)\\]|\\[\s\S])*\)?|\\[\s\S]/giy;
const CLOSES: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** A style sheet in which there is a space for each sign of its comments, so that all else keeps its place. */
export function withoutComments(css: string): string {
  let plain = '';
  for (let at = 0; at < css.length; ) {
    const whole = wholeAt(css, at);
    plain += whole.startsWith('/*') ? whole.replace(/[^\n]/g, ' ') : whole || css.charAt(at);
    at += whole.length || 1;
  }
  return plain;
}

/**
 * The rules of a style sheet, or those and the declarations of a block (CSS Syntax 3, sections 5.4.1 and 5.4.4): what is not closed
 * ends with the text.
 *
 * @param css without comments
 */
export function cssBlocks(css: string, from = 0, to = css.length): readonly CssBlock[] {
  const found: CssBlock[] = [];
  for (let at = from; at < to; ) {
    const end = endOf(css, at, to, '{;}');
    const prelude = piece(css, at, end);
    if (css.charAt(end) !== '{' || end >= to) {
      if (prelude.text !== '') found.push({ prelude });
      at = end + 1;
      continue;
    }
    const close = endOf(css, end + 1, to, '}');
    found.push({ prelude, block: piece(css, end + 1, close) });
    at = close + 1;
  }
  return found;
}

/** Where the first of some signs stands that is not inside brackets. */
function endOf(css: string, from: number, to: number, signs: string): number {
  const open: string[] = [];
  for (let at = from; at < to; ) {
    const whole = wholeAt(css, at);
    const sign = css.charAt(at);
    if (whole !== '') at += whole.length;
    else if (open.length === 0 && signs.includes(sign)) return at;
    else {
      const closing = CLOSES[sign];
      if (closing !== undefined) open.push(closing);
      else if (sign === open.at(-1)) open.pop();
      at += 1;
    }
  }
  return to;
}

function wholeAt(css: string, at: number): string {
  WHOLE.lastIndex = at;
  return WHOLE.exec(css)?.[0] ?? '';
}

function piece(css: string, from: number, to: number): CssPiece {
  const raw = css.slice(from, to);
  const text = raw.trim();
  const start = from + (raw.length - raw.trimStart().length);
  return { text, start, end: start + text.length };
}
