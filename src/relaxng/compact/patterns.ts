import { type Annotations, readAnnotations, readFollowing } from './annotations.ts';
import type { Cursor } from './cursor.ts';
import type { Made, XmlForm } from './made.ts';
import { prepend } from './name-classes.ts';
import { readPrimary } from './primary.ts';
import type { Token, TokenKind } from './tokens.ts';

const OPERATORS: Readonly<Partial<Record<TokenKind, string>>> = {
  ',': 'group',
  '|': 'choice',
  '&': 'interleave',
};
const OCCURRENCES: Readonly<Partial<Record<TokenKind, string>>> = {
  '?': 'optional',
  '*': 'zeroOrMore',
  '+': 'oneOrMore',
};
/** What stands for the parentheses themselves, so that it takes what stands before them. */
const ANNOTATED_INSIDE = /^(?:group|choice|interleave|optional|zeroOrMore|oneOrMore)$/;
const IN_PARENTHESES = 'Put the datatype with its exceptions into parentheses.';

/** A pattern in the XML syntax, and after it the elements of annotations that follow it. */
type Parsed = readonly Made[];

/** A pattern that may be several, joined by one operator (Compact Syntax, section 2). */
export function readPattern(cursor: Cursor, xml: XmlForm): Parsed {
  const { start } = cursor.peek();
  const first = readRepeated(cursor, xml);
  const operator = cursor.peek().kind;
  const kind = OPERATORS[operator];
  if (kind === undefined) return first.parsed;
  if (first.except) exceptAlone(first.except, cursor);
  const members = [...first.parsed];
  while (cursor.at(operator)) {
    cursor.next();
    const { parsed, except } = readRepeated(cursor, xml);
    if (except) exceptAlone(except, cursor);
    members.push(...parsed);
  }
  if (OPERATORS[cursor.peek().kind] !== undefined)
    cursor.unexpected(
      `“${operator}”`,
      'Different operators can’t stand side by side: put parentheses around one part.',
    );
  const made = xml.element(kind, { start, end: cursor.end() });
  xml.append(made, members);
  return [made];
}

function exceptAlone({ start, end }: Token, { report }: Cursor): void {
  report({
    start,
    end,
    section: '2',
    message: 'A datatype with exceptions stands here beside something else, but it can only stand alone.',
    hint: IN_PARENTHESES,
  });
}

interface Repeated {
  readonly parsed: Parsed;
  /** The “-” of a datatype with exceptions that is not in parentheses. */
  readonly except: Token | undefined;
}

function readRepeated(cursor: Cursor, xml: XmlForm): Repeated {
  const { start } = cursor.peek();
  const { parsed, except } = readAnnotated(cursor, xml);
  const following = readFollowing(cursor, xml);
  const kind = OCCURRENCES[cursor.peek().kind];
  if (kind === undefined)
    return { parsed: following.length > 0 ? [...parsed, ...following] : parsed, except };
  if (except) exceptAlone(except, cursor);
  const { end } = cursor.next();
  const made = xml.element(kind, { start, end });
  xml.append(made, [...parsed, ...following]);
  return { parsed: [made, ...readFollowing(cursor, xml)], except: undefined };
}

/** One pattern with what stands before it; a value can hold no annotations, so they follow it (section 5.1). */
function readAnnotated(cursor: Cursor, xml: XmlForm, where?: 'in except'): Repeated {
  const annotations = readAnnotations(cursor, xml);
  if (cursor.at('(')) return { parsed: readParenthesised(annotations, cursor, xml), except: undefined };
  const made = readPrimary(cursor, xml, readPattern);
  if (annotations && made.local === 'value') {
    annotations.applyAttributesTo(made);
    return { parsed: [made, ...annotations.elements], except: undefined };
  }
  if (annotations) {
    annotations.applyAttributesTo(made);
    prepend(made, annotations.elements);
  }
  return {
    parsed: [made],
    except: made.local === 'data' && !where ? readExcept(made, cursor, xml) : undefined,
  };
}

function readExcept(data: Made, cursor: Cursor, xml: XmlForm): Token | undefined {
  if (!cursor.at('-')) return undefined;
  const minus = cursor.next();
  const { parsed } = readAnnotated(cursor, xml, 'in except');
  if (cursor.at('-')) cursor.unexpected('the end of the exception', IN_PARENTHESES);
  const made = xml.element('except', minus);
  xml.append(made, parsed);
  xml.append(data, [made]);
  return minus;
}

/** Parentheses are nothing by themselves, but what stands before them must belong to something. */
function readParenthesised(annotations: Annotations | undefined, cursor: Cursor, xml: XmlForm): Parsed {
  const open = cursor.next();
  const inner = cursor.within(open, ')', () => readPattern(cursor, xml));
  if (!annotations) return inner;
  const [first, second] = inner;
  const several = first && !second && first.attributes.length === 0 && ANNOTATED_INSIDE.test(first.local);
  const made = several ? first : xml.element('group', { start: open.start, end: cursor.end() });
  annotations.applyAttributesTo(made);
  prepend(made, annotations.elements);
  if (made !== first) xml.append(made, inner);
  return [made];
}
