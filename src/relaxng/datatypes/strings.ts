import type { TypeSpec } from './type-spec.ts';
import type { WhiteSpace } from './white-space.ts';

/** Characters, not UTF-16 units. */
function characters(value: string): number {
  let count = value.length;
  for (const _ of value.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) count--;
  return count;
}

/** A type whose values are its literals: `string`, `token`, `Name` … (XML Schema part 2, sections 3.2.1, 3.3.1 to 3.3.12). */
export function stringType(
  name: string,
  noun: string,
  { form, whiteSpace = 'collapse', hint }: { form?: RegExp; whiteSpace?: WhiteSpace; hint?: string } = {},
): TypeSpec<string> {
  return {
    name,
    noun,
    whiteSpace,
    read: (literal) =>
      !form || form.test(literal) ? { value: literal } : { invalid: hint ? hint : firstWrong(literal) },
    key: (value) => value,
    length: characters,
    any: form === undefined,
  };
}

/** The character that most likely is wrong in a name. */
function firstWrong(literal: string): string {
  if (literal === '') return '';
  if (/\s/.test(literal)) return 'there is white space in it';
  const character = /[^\p{L}\p{N}\p{M}._:-]/u.exec(literal)?.[0];
  if (character) return `“${character}” can’t be in it`;
  return /^[\p{N}\p{M}.-]/u.test(literal) ? `it can’t begin with “${literal.charAt(0)}”` : '';
}

/** A list of such values: at least one (sections 3.3.5, 3.3.10, 3.3.12). */
export function listType(name: string, noun: string, item: TypeSpec<string>): TypeSpec<readonly string[]> {
  return {
    name,
    noun,
    whiteSpace: 'collapse',
    read(literal, context) {
      const items = literal === '' ? [] : literal.split(' ');
      if (items.length === 0) return { invalid: 'it is empty' };
      for (const each of items) {
        const read = item.read(each, context);
        if ('invalid' in read) return { invalid: `“${each}” is not ${item.noun}` };
      }
      return { value: items };
    },
    key: (items) => items.join(' '),
    length: (items) => items.length,
    contextual: item.contextual ?? false,
  };
}
