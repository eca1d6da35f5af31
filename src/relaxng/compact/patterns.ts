import { type Annotations, readAnnotations, readFollowing } from './annotations.ts';
import type { Cursor } from './cursor.ts';
import { readDatatype, readPlainValue } from './data.ts';
import { readContents, readHref } from './grammars.ts';
import { prepend, readName } from './name-classes.ts';
import type { Token, TokenKind } from './tokens.ts';
import type { Made, XmlForm } from './xml-form.ts';

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
const PATTERN = 'a pattern';
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
  const made = readPrimary(cursor, xml, annotations);
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

function readPrimary(cursor: Cursor, xml: XmlForm, annotations: Annotations | undefined): Made {
  if (cursor.at('literal')) return readPlainValue(cursor, xml);
  if (cursor.at('prefixed')) return readDatatype(cursor, xml);
  if (cursor.atIdentifier()) return reference('ref', cursor, xml);
  const hint = cursor.at('documentation')
    ? 'Documentation stands before what it is about, and before “[”.'
    : undefined;
  if (!cursor.at('name')) cursor.unexpected(PATTERN, hint);
  const { text } = cursor.peek();
  switch (text) {
    case 'empty':
    case 'text':
    case 'notAllowed':
      return xml.element(text, cursor.next());
    case 'string':
    case 'token':
      return readDatatype(cursor, xml);
    case 'element':
    case 'attribute':
      return readNamed(text, cursor, xml);
    case 'list':
    case 'mixed':
      return readBraced(text, cursor, xml);
    case 'parent':
      return reference('parentRef', cursor, xml);
    case 'grammar':
      return readGrammar(cursor, xml);
    case 'external': {
      const { start } = cursor.next();
      const href = readHref(cursor, xml);
      const made = xml.element('externalRef', { start, end: href.end });
      href.applyTo(made);
      return made;
    }
    default: {
      const follows = cursor.peek(1).kind;
      const name = `If a definition of that name is meant, write \\${text}.`;
      return cursor.unexpected(PATTERN, annotations && follows === '=' ? undefined : name);
    }
  }
}

function readNamed(local: 'element' | 'attribute', cursor: Cursor, xml: XmlForm): Made {
  const { start } = cursor.next();
  const named = xml.element(local, { start, end: start });
  readName(named, cursor, xml);
  const head = { start, end: cursor.end() };
  const open = cursor.expect('{', '“{”', `What the ${local} holds stands between “{” and “}”.`);
  const content = cursor.within(open, '}', () => readPattern(cursor, xml));
  const made = xml.element(local, head, { start, end: cursor.end() });
  made.attributes.push(...named.attributes);
  for (const child of named.children) if (child.kind === 'element') xml.append(made, [child]);
  xml.append(made, content);
  return made;
}

function readBraced(local: 'list' | 'mixed', cursor: Cursor, xml: XmlForm): Made {
  const keyword = cursor.next();
  const open = cursor.expect('{', '“{”');
  const content = cursor.within(open, '}', () => readPattern(cursor, xml));
  const made = xml.element(local, keyword, { start: keyword.start, end: cursor.end() });
  xml.append(made, content);
  return made;
}

function readGrammar(cursor: Cursor, xml: XmlForm): Made {
  const keyword = cursor.next();
  const open = cursor.expect('{', '“{”');
  const contents = cursor.within(open, '}', () => readContents(cursor, xml, readPattern, 'grammar'));
  const made = xml.element('grammar', keyword, { start: keyword.start, end: cursor.end() });
  xml.append(made, contents);
  return made;
}

function reference(local: 'ref' | 'parentRef', cursor: Cursor, xml: XmlForm): Made {
  const first = local === 'parentRef' ? cursor.next() : undefined;
  if (!cursor.atIdentifier())
    cursor.unexpected('the name of a definition', 'A keyword needs a backslash before it.');
  const name = cursor.next();
  const made = xml.element(local, { start: (first ?? name).start, end: name.end });
  xml.attribute(made, 'name', name.text, name);
  return made;
}
