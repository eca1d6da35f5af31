import { KEYWORDS } from './tokens.ts';

/** A literal that is read as the text again (Compact Syntax, section 3). */
export function literalOf(text: string): string {
  const safe = text
    .replace(/\\(?=x+\{)/g, '\\x{5C}')
    .replace(
      /[\t\n\r]/g,
      (character) => `\\x{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
    );
  if (!safe.includes('"')) return `"${safe}"`;
  if (!safe.includes("'")) return `'${safe}'`;
  return safe
    .split(/("+)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('"') ? `'${part}'` : `"${part}"`))
    .join(' ~ ');
}

/** The name of a definition: with a backslash if it is a keyword too. */
export function identifier(name: string): string {
  return KEYWORDS.has(name) ? `\\${name}` : name;
}

/** A comment or documentation, each line of which begins with the mark. */
export function commentLines(mark: '#' | '##', text: string): readonly string[] {
  return text
    .replace(/^[ \t]*\n|\n[ \t]*$/g, '')
    .replace(/\\(?=x+\{)/g, '\\x{5C}')
    .split(/\r\n?|\n/)
    .map((line) => `${mark} ${line.trim()}`.trimEnd());
}
