import { readClass, readEscape } from './character-class.ts';
import { literal } from './escapes.ts';
import { NotAnExpression, type Reader, reader } from './reader.ts';

export type Translated = { readonly expression: RegExp } | { readonly problem: string };

const QUANTIFIER = /[?*+]|\{(\d+)(,(\d*))?\}/y;
const DEEPEST = 200;

/** A regular expression of XML Schema (part 2, appendix F), which matches whole values, as one of JavaScript. */
export function translate(text: string): Translated {
  const read = reader(text);
  try {
    const source = readBranches(read, 0);
    if (read.peek() !== '') read.fail(`“${read.peek()}” is too much`);
    return { expression: new RegExp(`^(?:${source})$`, 'v') };
  } catch (thrown) {
    if (thrown instanceof NotAnExpression) return { problem: thrown.message };
    if (thrown instanceof SyntaxError) return { problem: 'JavaScript can’t take it' };
    throw thrown;
  }
}

function readBranches(read: Reader, depth: number): string {
  if (depth > DEEPEST) read.fail('parentheses are nested too deep');
  let source = '';
  for (;;) {
    const character = read.peek();
    if (character === '' || character === ')') return source;
    if (character === '|') source += read.next();
    else source += readAtom(read, depth) + readQuantifier(read);
  }
}

function readAtom(read: Reader, depth: number): string {
  const character = read.peek();
  switch (character) {
    case '(': {
      read.next();
      const inner = readBranches(read, depth + 1);
      if (read.next() !== ')') read.fail('“(” is not closed');
      return `(?:${inner})`;
    }
    case '[':
      return readClass(read);
    case '\\': {
      const escaped = readEscape(read);
      return 'set' in escaped ? escaped.set : literal(escaped.character);
    }
    case '.':
      read.next();
      return '[^\\n\\r]';
    case '?':
    case '*':
    case '+':
    case '{':
    case '}':
    case ']':
      return read.fail(`write \\${character} for the character itself`);
    default:
      return literal(read.next());
  }
}

function readQuantifier(read: Reader): string {
  const [quantifier = '', least, , most] = read.take(QUANTIFIER) ?? [];
  if (least !== undefined && most && Number(most) < Number(least))
    read.fail(`in ${quantifier} the second number is the smaller one`);
  return quantifier;
}
