/** A start tag as far as it is written. All numbers are offsets. */
export interface TypedTag {
  readonly name: string;
  readonly from: number;
  readonly attributes: readonly TypedAttribute[];
  /** After what has been read of it. */
  readonly end: number;
  readonly ended: 'open' | 'empty' | 'unfinished';
}

export interface TypedAttribute {
  readonly name: string;
  readonly from: number;
  readonly value: TypedValue | undefined;
  readonly end: number;
}

/** A value as it is written, with its references. */
export interface TypedValue {
  readonly text: string;
  readonly from: number;
  readonly quote: string;
  readonly closed: boolean;
}

/** What tags are made of, whatever it may be: nothing but these characters ends a name. */
const NAME = /[^\s<>/="']+/y;
const SPACE = /\s*/y;
const EQUALS = /\s*=\s*/y;
/** No value holds `<`: where the second quotation mark is missing, it goes no further than that. */
const VALUES: Readonly<Record<string, RegExp>> = { '"': /"([^"<]*)("?)/y, "'": /'([^'<]*)('?)/y };
const END = /(\/?)>/y;

export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads a start tag from its `<`. What can’t be there is left out; another `<` ends it. */
export function readTag(text: string, start: number): TypedTag {
  const from = start + 1;
  const name = match(NAME, text, from)?.[0] ?? '';
  const { attributes, end } = readAttributes(text, from + name.length);
  const ending = match(END, text, end);
  if (!ending) return { name, from, attributes, end, ended: end === text.length ? 'unfinished' : 'open' };
  return {
    name,
    from,
    attributes,
    end: end + ending[0].length,
    ended: ending[1] === '/' ? 'empty' : 'open',
  };
}

/** Reads the attributes from a place in a tag to the end of the tag, or to where it breaks off. */
export function readAttributes(
  text: string,
  start: number,
): { readonly attributes: readonly TypedAttribute[]; readonly end: number } {
  const attributes: TypedAttribute[] = [];
  let at = start;
  for (;;) {
    const from = at + (match(SPACE, text, at)?.[0].length ?? 0);
    const name = match(NAME, text, from)?.[0];
    const next = text.charAt(from);
    if (name !== undefined) {
      const attribute = readAttribute(text, name, from);
      attributes.push(attribute);
      at = attribute.end;
    } else if (next === '' || next === '<' || next === '>' || text.startsWith('/>', from))
      return { attributes, end: from };
    else at = from + 1;
  }
}

function readAttribute(text: string, name: string, from: number): TypedAttribute {
  const nameEnd = from + name.length;
  const equals = match(EQUALS, text, nameEnd)?.[0];
  if (equals === undefined) return { name, from, value: undefined, end: nameEnd };
  const start = nameEnd + equals.length;
  const quote = text.charAt(start);
  const value = VALUES[quote] && match(VALUES[quote], text, start);
  if (!value) {
    // Without quotation marks it is a value all the same, if a wrong one.
    const bare = match(NAME, text, start)?.[0] ?? '';
    return {
      name,
      from,
      value: { text: bare, from: start, quote: '', closed: true },
      end: start + bare.length,
    };
  }
  const [all, written = '', closing = ''] = value;
  return {
    name,
    from,
    value: { text: written, from: start + 1, quote, closed: closing !== '' },
    end: start + all.length,
  };
}
