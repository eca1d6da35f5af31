import { readClass, readEscape } from './character-class.ts';
import { literal } from './escapes.ts';
import { NotAnExpression, type Reader, reader } from './reader.ts';

/** A regular expression of XML Schema (part 2, appendix F). Characters are JavaScript classes (flag v). */
export type Expression =
  | { readonly kind: 'characters'; readonly set: string }
  | { readonly kind: 'sequence' | 'choice'; readonly members: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly of: Expression; readonly least: number; readonly most: number };

const QUANTIFIER = /([?*+])|\{(\d+)(,(\d*))?\}/y;
const DEEPEST = 200;

export function readExpression(text: string): Expression | { readonly problem: string } {
  const read = reader(text);
  try {
    const expression = readBranches(read, 0);
    if (read.peek() !== '') read.fail(`“${read.peek()}” is too much`);
    return expression;
  } catch (thrown) {
    if (thrown instanceof NotAnExpression) return { problem: thrown.message };
    throw thrown;
  }
}

function readBranches(read: Reader, depth: number): Expression {
  if (depth > DEEPEST) read.fail('parentheses are nested too deep');
  const branches: Expression[] = [];
  let members: Expression[] = [];
  for (;;) {
    const character = read.peek();
    if (character === '' || character === ')' || character === '|') {
      branches.push({ kind: 'sequence', members });
      members = [];
      if (character !== '|') return { kind: 'choice', members: branches };
      read.next();
    } else members.push(readQuantified(readAtom(read, depth), read));
  }
}

function readAtom(read: Reader, depth: number): Expression {
  const character = read.peek();
  switch (character) {
    case '(': {
      read.next();
      const inner = readBranches(read, depth + 1);
      if (read.next() !== ')') read.fail('“(” is not closed');
      return inner;
    }
    case '[':
      return characters(readClass(read));
    case '\\': {
      const escaped = readEscape(read);
      return characters('set' in escaped ? escaped.set : literal(escaped.character));
    }
    case '.':
      read.next();
      return characters('[^\\n\\r]');
    case '?':
    case '*':
    case '+':
    case '{':
    case '}':
    case ']':
      return read.fail(`write \\${character} for the character itself`);
    default:
      return characters(literal(read.next()));
  }
}

function characters(set: string): Expression {
  return { kind: 'characters', set };
}

function readQuantified(of: Expression, read: Reader): Expression {
  const match = read.take(QUANTIFIER);
  if (!match) return of;
  const [quantifier, sign, least = '', comma, most = ''] = match;
  if (sign) return { kind: 'repeat', of, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
  const first = Number(least);
  const second = comma === undefined ? first : most === '' ? Infinity : Number(most);
  if (second < first) read.fail(`in ${quantifier} the second number is the smaller one`);
  return { kind: 'repeat', of, least: first, most: second };
}
