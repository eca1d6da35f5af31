/** What reads as words for people in a stylesheet, of its text, its strings and the attributes that are read aloud. */

/** Attributes of HTML whose value is shown or read aloud. */
const READ_ALOUD = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'data-label',
  'label',
  'placeholder',
  'title',
]);

export interface Literal {
  readonly text: string;
  readonly expressions: readonly string[];
}

/** Text as a value template (XSLT 3.0, section 5.6): the literal parts, and the expressions in braces. */
export function template(value: string): Literal {
  const expressions: string[] = [];
  let text = '';
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    if ((char === '{' || char === '}') && value.charAt(at + 1) === char) text += value.charAt(at++);
    else if (char === '{') {
      const end = endOfExpression(value, at);
      expressions.push(value.slice(at + 1, end));
      at = end;
    } else text += char;
  }
  return { text, expressions };
}

function endOfExpression(value: string, start: number): number {
  let depth = 0;
  for (let at = start; at < value.length; at++) {
    const char = value.charAt(at);
    if (char === "'" || char === '"') at = value.indexOf(char, at + 1);
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
    if (at < 0) break;
  }
  return value.length;
}

/** The strings of an XPath expression. */
export function strings(expression: string): readonly string[] {
  return Array.from(
    expression.matchAll(/'((?:[^']|'')*)'|"((?:[^"]|"")*)"/g),
    ([, single, double]) => single ?? double ?? '',
  );
}

/** Whether a string is for people. A name for programs is one word in small letters: `letter-spaced`, `panel.heading`. */
export function isForPeople(string: string): boolean {
  const text = string.replace(/\\\p{L}(\{\p{L}+\})?|&#x?[\da-f]+;|^https?:\S+$|^urn:\S+$/giu, '');
  return (
    /\p{L}/u.test(text) &&
    (/\p{L}\s|\s\p{L}/u.test(text) || /^\p{Lu}\p{Ll}/u.test(text) || /[“”„«»]/.test(text))
  );
}

export function isReadAloud(attribute: string): boolean {
  return READ_ALOUD.has(attribute);
}
