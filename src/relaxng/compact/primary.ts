import type { Cursor } from './cursor.ts';
import { readDatatype, readPlainValue } from './data.ts';
import { readContents, readHref } from './grammars.ts';
import type { Made, XmlForm } from './made.ts';
import { readName } from './name-classes.ts';

type ReadPattern = (cursor: Cursor, xml: XmlForm) => readonly Made[];

const PATTERN = 'a pattern';

/** A pattern without operators and annotations (Compact Syntax, section 2). */
export function readPrimary(cursor: Cursor, xml: XmlForm, readPattern: ReadPattern): Made {
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
      return readNamed(text, cursor, xml, readPattern);
    case 'list':
    case 'mixed':
      return readBraced(text, cursor, xml, readPattern);
    case 'parent':
      return reference('parentRef', cursor, xml);
    case 'grammar':
      return readGrammar(cursor, xml, readPattern);
    case 'external': {
      const { start } = cursor.next();
      const href = readHref(cursor, xml);
      const made = xml.element('externalRef', { start, end: href.end });
      href.applyTo(made);
      return made;
    }
    default:
      return cursor.unexpected(PATTERN, `If a definition of that name is meant, write \\${text}.`);
  }
}

function readNamed(
  local: 'element' | 'attribute',
  cursor: Cursor,
  xml: XmlForm,
  readPattern: ReadPattern,
): Made {
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

function readBraced(local: 'list' | 'mixed', cursor: Cursor, xml: XmlForm, readPattern: ReadPattern): Made {
  const keyword = cursor.next();
  const open = cursor.expect('{', '“{”');
  const content = cursor.within(open, '}', () => readPattern(cursor, xml));
  const made = xml.element(local, keyword, { start: keyword.start, end: cursor.end() });
  xml.append(made, content);
  return made;
}

function readGrammar(cursor: Cursor, xml: XmlForm, readPattern: ReadPattern): Made {
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
