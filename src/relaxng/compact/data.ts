import { readAnnotations } from './annotations.ts';
import type { Cursor } from './cursor.ts';
import type { Made, XmlForm } from './made.ts';
import type { Token } from './tokens.ts';

/** A value that names no datatype: a token (Compact Syntax, section 2). */
export function readPlainValue(cursor: Cursor, xml: XmlForm): Made {
  const start = cursor.peek().start;
  const literal = cursor.literal('a literal');
  return value(literal, start, xml);
}

/** A datatype name, and a literal or parameters after it; exceptions are read by whoever called. */
export function readDatatype(cursor: Cursor, xml: XmlForm): Made {
  const name = cursor.next();
  if (cursor.at('literal')) {
    const literal = cursor.literal('a literal');
    const made = value(literal, name.start, xml);
    addType(made, name, cursor, xml);
    return made;
  }
  const head = { start: name.start, end: name.end };
  const made = xml.element('data', head);
  addType(made, name, cursor, xml);
  if (cursor.at('{')) {
    const open = cursor.next();
    cursor.within(open, '}', () => {
      while (cursor.at('name', 'quoted', 'documentation', '[')) xml.append(made, readParameter(cursor, xml));
    });
  }
  return made;
}

function value(literal: Token, start: number, xml: XmlForm): Made {
  const made = xml.element('value', { start, end: literal.end });
  xml.ns(made, xml.declarations.defaultNamespace, literal);
  xml.text(made, literal);
  return made;
}

function readParameter(cursor: Cursor, xml: XmlForm): readonly Made[] {
  const annotations = readAnnotations(cursor, xml);
  if (!cursor.at('name', 'quoted')) cursor.unexpected('the name of a parameter');
  const name = cursor.next();
  cursor.expect('=', '“=”');
  const literal = cursor.literal('the value of the parameter');
  const made = xml.element('param', { start: name.start, end: literal.end });
  xml.attribute(made, 'name', name.text, name);
  annotations?.applyAttributesTo(made);
  xml.text(made, literal);
  return [made, ...(annotations?.elements ?? [])];
}

function addType(to: Made, name: Token, { report }: Cursor, xml: XmlForm): void {
  const colon = name.text.indexOf(':');
  xml.attribute(to, 'type', name.text.slice(colon + 1), name);
  if (colon < 0) return;
  const prefix = name.text.slice(0, colon);
  const library = xml.declarations.datatypes.get(prefix);
  if (library) xml.attribute(to, 'datatypeLibrary', library.uri, library.at ?? name);
  else
    report({
      start: name.start,
      end: name.end,
      section: '4',
      message: `The datatype prefix “${prefix}” is not declared.`,
      hint: `Declare it at the head of the file: datatypes ${prefix} = "…"`,
    });
}
