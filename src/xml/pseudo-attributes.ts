import { characterOf } from './names.ts';

/** One `name="value"` in a processing instruction; offsets are counted from the beginning of its data. */
export interface PseudoAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The value without its quotation marks. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Where the data stops being of that form, and why, in a clause without a full stop. */
export interface PseudoProblem {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

const SPACE = /[ \t\r\n]*/y;
const NAME = /[^\s="'<>&]+/y;
const EQUALS = /[ \t\r\n]*=[ \t\r\n]*/y;
const VALUE = /"[^"]*"|'[^']*'/y;

/**
 * The pseudo-attributes of a processing instruction, as the W3C's notes on `xml-model` (section 2) and `xml-stylesheet`
 * (section 3) define them: references to characters and to the five predefined entities are resolved.
 */
export function pseudoAttributes(data: string): readonly PseudoAttribute[] | PseudoProblem {
  const found: PseudoAttribute[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(data)?.[0];
    at += match?.length ?? 0;
    return match;
  };
  const wrong = (problem: string, start: number, end = data.length): PseudoProblem => ({
    problem,
    start,
    end,
  });

  for (;;) {
    const space = take(SPACE);
    const start = at;
    if (at >= data.length) return found;
    if (found.length > 0 && !space) return wrong('a space is missing between two of its parts', at, at + 1);
    const name = take(NAME);
    if (name === undefined) return wrong('a name was expected, as in href="…"', at);
    if (take(EQUALS) === undefined) return wrong(`after ${name} ="…" was expected`, start);
    const valueStart = at + 1;
    const quoted = take(VALUE);
    if (quoted === undefined) return wrong(`the value of ${name} must stand between quotation marks`, start);
    const value = resolved(quoted.slice(1, -1));
    if (typeof value !== 'string') {
      const from = valueStart + value.index;
      const what = value.text === '<' ? 'hold “<”' : `hold “${value.text}”, which is no reference`;
      return wrong(`the value of ${name} can’t ${what}`, from, from + value.text.length);
    }
    if (found.some((each) => each.name === name)) return wrong(`${name} stands twice`, start, at);
    found.push({ name, value, start, end: at, valueStart, valueEnd: at - 1 });
  }
}

/** The value with its references resolved, or what can't be resolved. */
function resolved(raw: string): string | { readonly text: string; readonly index: number } {
  let bad: { readonly text: string; readonly index: number } | undefined;
  const value = raw.replace(/&[^;&\s]*;?|</g, (reference, index: number) => {
    const character = PREDEFINED.get(reference) ?? characterOf(reference);
    if (character === undefined) bad ??= { text: reference, index };
    return character ?? '';
  });
  return bad ?? value;
}
