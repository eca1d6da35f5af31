import { NAME_REST, NAME_START } from '../datatypes/name-characters.ts';
import { ESCAPED_LINE_FEED, ESCAPED_RETURN, type Unescaped } from './escapes.ts';
import type { Stop } from './problems.ts';

export type TokenKind =
  | 'name'
  /** `\name`: never a keyword. */
  | 'quoted'
  | 'prefixed'
  /** `prefix:*` */
  | 'prefix-star'
  | 'literal'
  | 'documentation'
  | 'end'
  | '{'
  | '}'
  | '('
  | ')'
  | '['
  | ']'
  | '='
  | '|='
  | '&='
  | ','
  | '|'
  | '&'
  | '?'
  | '*'
  | '+'
  | '-'
  | '~'
  | '>>';

export interface Token {
  readonly kind: TokenKind;
  /** A name without its backslash; what a literal or a documentation says. */
  readonly text: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
}

export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'attribute default datatypes div element empty external grammar include inherit list mixed namespace notAllowed ' +
    'parent start string text token'
  ).split(' '),
);

const NCNAME = `[${NAME_START}][${NAME_START}${NAME_REST}]*`;
const ASCII_NAME = /[A-Za-z_][A-Za-z_0-9.-]*(?![A-Za-z_0-9.:\x80-\uFFFF-])/y;
const NAME = new RegExp(`(\\\\?)(${NCNAME})(?::(\\*|${NCNAME}))?`, 'uy');
const SYMBOL = /\|=|&=|>>|[{}()[\]=,|&?*+~-]/y;
const SPACE = /[ \t\r\n\0]+/y;
const LINE = /[^\r\n\0]*/y;
const NEXT_DOCUMENTATION = /(?:\r\n?|[\n\0])[ \t]*##/y;

/** The tokens of a schema, the last of which is its end (Compact Syntax, section 3). */
export function tokens({ text, source }: Unescaped, stop: Stop): readonly Token[] {
  const found: Token[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;

  const match = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    return expression.exec(text);
  };

  const add = (kind: TokenKind, value: string, end: number) => {
    found.push({ kind, text: value, start: source(at), end: source(end) });
    at = end;
  };

  function name(): boolean {
    const simple = match(ASCII_NAME);
    if (simple) {
      add('name', simple[0], ASCII_NAME.lastIndex);
      return true;
    }
    const any = match(NAME);
    if (!any) return false;
    const [whole, backslash, first = '', second] = any;
    if (second === undefined) add(backslash ? 'quoted' : 'name', first, NAME.lastIndex);
    else if (backslash) add('quoted', first, at + 1 + first.length);
    else add(second === '*' ? 'prefix-star' : 'prefixed', whole, NAME.lastIndex);
    return true;
  }

  function literal(quote: string): void {
    const long = text.startsWith(quote.repeat(3), at);
    const mark = long ? quote.repeat(3) : quote;
    const from = at + mark.length;
    const end = text.indexOf(mark, from);
    const broken = long ? -1 : text.slice(from, end < 0 ? undefined : end).search(/[\r\n]/);
    if (end < 0 || broken >= 0) {
      const stopped = broken >= 0 ? from + broken : Math.min(text.length, from + 40);
      stop({
        start: source(at),
        end: source(stopped),
        section: '3',
        message: `This literal is not closed: ${mark} was expected ${long ? 'before the end of the file' : 'on the same line'}.`,
        hint: long
          ? undefined
          : `A literal of several lines stands between ${quote.repeat(3)} and ${quote.repeat(3)}.`,
      });
    }
    add('literal', meaning(text.slice(from, end)), end + mark.length);
  }

  function documentation(): void {
    const lines: string[] = [];
    const start = at;
    do {
      at = text.indexOf('#', at);
      lines.push((match(LINE)?.[0] ?? '').replace(/^#+ ?/, ''));
      at = LINE.lastIndex;
    } while (match(NEXT_DOCUMENTATION));
    const end = at;
    at = start;
    add('documentation', meaning(lines.join('\n')), end);
  }

  while (at < text.length) {
    if (match(SPACE)) at = SPACE.lastIndex;
    else if (text[at] === '#') {
      if (text[at + 1] === '#') documentation();
      else {
        match(LINE);
        at = LINE.lastIndex;
      }
    } else if (text[at] === '"' || text[at] === "'") literal(text[at] ?? '');
    else if (!name()) {
      const symbol = match(SYMBOL);
      if (!symbol) unknown(text, at, source, stop);
      add(symbol[0] as TokenKind, symbol[0], SYMBOL.lastIndex);
    }
  }
  add('end', '', at);
  return found;
}

/** Line ends become one line feed each, escaped ones what they stood for. */
function meaning(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll(ESCAPED_LINE_FEED, '\n').replaceAll(ESCAPED_RETURN, '\r');
}

function unknown(text: string, at: number, source: Unescaped['source'], stop: Stop): never {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return stop({
    start: source(at),
    end: source(at + character.length),
    section: '3',
    message: `Here is “${character}”, which has no meaning in the compact syntax.`,
    hint: HINTS[character],
  });
}

const HINTS: Readonly<Record<string, string>> = {
  '\\': 'A backslash stands before a name that is also a keyword, or begins an escape: \\x{E9}.',
  ':': 'A prefix, a colon and a name stand together without white space.',
  ';': 'Definitions follow each other without a sign between them.',
  '“': 'Literals stand between " and ", or between \' and \'.',
  '<': 'In XML syntax, a schema has a name that ends in .rng.',
  '/': 'A comment begins with #.',
};
