import type { Report, Stop } from './problems.ts';
import { KEYWORDS, type Token, type TokenKind } from './tokens.ts';

const DEEPEST = 256;
const LONGEST = 40;

/** Goes over the tokens of a schema. */
export interface Cursor {
  /** The token that comes next, or one after it. */
  peek(ahead?: number): Token;
  next(): Token;
  /** The end of what was read last. */
  end(): number;
  /** Whether the next token is of one of these kinds. */
  at(...kinds: readonly TokenKind[]): boolean;
  atKeyword(...words: readonly string[]): boolean;
  /** An identifier: a name that is no keyword, or a quoted one. */
  atIdentifier(ahead?: number): boolean;
  /** The next token if it is of the kind; else a problem that says what was expected. */
  expect(kind: TokenKind, expected: string, hint?: string): Token;
  /** What stands between a token that was read and the one that closes it. */
  within<T>(open: Token, close: '}' | ')' | ']', read: () => T): T;
  /** Literals that are joined by “~”. */
  literal(expected: string): Token;
  unexpected(expected: string, hint?: string, section?: string): never;
  report: Report;
}

export function cursor(tokens: readonly Token[], stop: Stop, report: Report): Cursor {
  const [last] = tokens.slice(-1);
  if (!last) throw new Error('The last token is the end.');
  let index = 0;
  let end = 0;
  let depth = 0;

  const peek = (ahead = 0): Token => tokens[index + ahead] ?? last;

  function next(): Token {
    const token = peek();
    index++;
    end = token.end;
    return token;
  }

  function unexpected(expected: string, hint?: string, section = '2'): never {
    const { start, end: to } = peek();
    return stop({
      start,
      end: to,
      section,
      message: `${found(peek())}, but ${expected} was expected.`,
      hint,
    });
  }

  return {
    peek,
    next,
    end: () => end,
    at: (...kinds) => kinds.includes(peek().kind),
    atKeyword: (...words) => peek().kind === 'name' && words.includes(peek().text),
    atIdentifier: (ahead = 0) => {
      const { kind, text } = peek(ahead);
      return kind === 'quoted' || (kind === 'name' && !KEYWORDS.has(text));
    },
    expect(kind, expected, hint) {
      return peek().kind === kind ? next() : unexpected(expected, hint);
    },
    within(open, close, read) {
      if (depth >= DEEPEST)
        stop({
          code: 'schema/too-deep',
          start: open.start,
          end: open.end,
          section: '2',
          message: `Brackets are nested more than ${DEEPEST} deep, which is the limit.`,
        });
      depth++;
      const inner = read();
      depth--;
      const hint = `It would close the “${open.text}” before.`;
      if (peek().kind !== close) unexpected(`“${close}”`, hint);
      next();
      return inner;
    },
    literal(expected) {
      if (peek().kind !== 'literal') unexpected(expected, 'A literal stands between quotation marks.');
      const first = next();
      if (peek().kind !== '~') return first;
      const parts = [first.text];
      while (peek().kind === '~') {
        next();
        if (peek().kind !== 'literal') unexpected('a literal after “~”');
        parts.push(next().text);
      }
      return { ...first, text: parts.join(''), end };
    },
    unexpected,
    report,
  };
}

function found({ kind, text }: Token): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  if (kind === 'end') return 'The file ends here';
  if (kind === 'documentation') return 'Here is documentation (##)';
  if (kind === 'literal') return `Here is the literal “${short.replace(/[\r\n\t]/g, ' ')}”`;
  if (kind === 'quoted') return `Here is “\\${short}”`;
  return kind === 'name' && KEYWORDS.has(text) ? `Here is the keyword “${short}”` : `Here is “${short}”`;
}
