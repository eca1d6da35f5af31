import { escapeOf, literal } from './escapes.ts';
import type { Reader } from './reader.ts';

/** An escape, of which the backslash is next: as one character, or as a JavaScript class. */
export function readEscape(read: Reader): { readonly character: string } | { readonly set: string } {
  read.next();
  const letter = read.next();
  const property = /^[pP]$/.test(letter) ? read.take(/\{([^{}]*)\}/y)?.[1] : undefined;
  const found = escapeOf(letter, property);
  return 'problem' in found ? read.fail(found.problem) : found;
}

/**
 * A character class expression (XML Schema part 2, appendix F.1, productions 11 to 22), of which `[` is next, as a
 * JavaScript class with the flag v: `[a-z-[aeiou]]` becomes `[[a-z]--[aeiou]]`.
 */
export function readClass(read: Reader, depth = 0): string {
  if (depth > 50) read.fail('classes are nested too deep');
  read.next();
  const negative = read.peek() === '^';
  if (negative) read.next();
  let items = '';
  let subtracted = '';
  while (read.peek() !== ']' || items === '') {
    if (read.peek() === '-' && read.peek(1) === '[') {
      if (items === '') read.fail('nothing stands before the subtraction');
      read.next();
      subtracted = readClass(read, depth + 1);
      if (read.peek() !== ']') read.fail('“]” was expected after the subtraction');
      break;
    }
    items += readItem(read, items === '');
  }
  read.next();
  const group = `[${negative ? '^' : ''}${items}]`;
  return subtracted === '' ? group : `[${group}--${subtracted}]`;
}

function readItem(read: Reader, first: boolean): string {
  const start = readEnd(read, first);
  if ('set' in start) return start.set;
  const ranges = read.peek() === '-' && read.peek(1) !== ']' && read.peek(1) !== '[';
  if (!ranges) return literal(start.character);
  read.next();
  const end = readEnd(read, false);
  if ('set' in end) return read.fail('a range can’t end with a class');
  if ((start.character.codePointAt(0) ?? 0) > (end.character.codePointAt(0) ?? 0))
    read.fail(`the range ${start.character}-${end.character} runs backwards`);
  return `${literal(start.character)}-${literal(end.character)}`;
}

function readEnd(read: Reader, first: boolean) {
  const character = read.peek();
  if (character === '') return read.fail('“[” is not closed');
  if (character === '\\') return readEscape(read);
  if (character === '[' || character === ']') return read.fail(`write \\${character} in a class`);
  if (character === '-' && !first && read.peek(1) !== ']' && read.peek(1) !== '-')
    return read.fail('write \\- in the middle of a class');
  return { character: read.next() };
}
