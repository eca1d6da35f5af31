import { XML_NAMESPACE } from '../../xml/tree.ts';
import { XSD_LIBRARY } from '../namespaces.ts';
import type { Cursor } from './cursor.ts';
import type { Token } from './tokens.ts';

/** The namespace that whoever names this file gives to it: `inherit`. */
export const INHERIT = Symbol('inherit');
export type Namespace = string | typeof INHERIT;

interface Library {
  readonly uri: string;
  /** Where it is declared; nothing if it is known without that. */
  readonly at: Token | undefined;
}

/** What the declarations at the head of a schema say (Compact Syntax, section 4). */
export interface Declarations {
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly defaultNamespace: Namespace;
  readonly datatypes: ReadonlyMap<string, Library>;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

export function readDeclarations(cursor: Cursor): Declarations {
  const namespaces = new Map<string, Namespace>();
  const datatypes = new Map<string, Library>();
  let defaultNamespace: Namespace | undefined;
  for (;;) {
    if (cursor.atKeyword('datatypes')) {
      cursor.next();
      const prefix = readPrefix(cursor);
      const value = readValue(cursor, 'the URI of a datatype library');
      if (datatypes.has(prefix.text)) twice(prefix, `The datatype prefix “${prefix.text}”`, cursor);
      datatypes.set(prefix.text, { uri: value.text, at: value });
    } else if (cursor.atKeyword('namespace', 'default')) {
      const keyword = cursor.next();
      const isDefault = keyword.text === 'default';
      if (isDefault) {
        if (!cursor.atKeyword('namespace')) cursor.unexpected('“namespace” after “default”');
        cursor.next();
      }
      const prefix = isDefault && cursor.at('=') ? undefined : readPrefix(cursor);
      const namespace = readNamespace(cursor);
      if (prefix) {
        if (namespaces.has(prefix.text)) twice(prefix, `The prefix “${prefix.text}”`, cursor);
        checkReserved(prefix, namespace, cursor);
        if (prefix.text !== 'xml') namespaces.set(prefix.text, namespace);
      }
      if (isDefault) {
        if (defaultNamespace !== undefined) twice(keyword, 'The default namespace', cursor);
        defaultNamespace = namespace;
      }
    } else break;
  }
  namespaces.set('xml', XML_NAMESPACE);
  if (!datatypes.has('xsd')) datatypes.set('xsd', { uri: XSD_LIBRARY, at: undefined });
  return { namespaces, defaultNamespace: defaultNamespace ?? INHERIT, datatypes };
}

function readPrefix(cursor: Cursor): Token {
  return cursor.at('name', 'quoted') ? cursor.next() : cursor.unexpected('a prefix', undefined, '4');
}

function readValue(cursor: Cursor, expected: string): Token {
  cursor.expect('=', '“=”');
  return cursor.literal(expected);
}

function readNamespace(cursor: Cursor): Namespace {
  cursor.expect('=', '“=”');
  if (!cursor.atKeyword('inherit')) return cursor.literal('the URI of a namespace, or “inherit”,').text;
  cursor.next();
  return INHERIT;
}

function twice({ start, end }: Token, what: string, { report }: Cursor): void {
  report({
    start,
    end,
    section: '4',
    message: `${what} is declared a second time.`,
    hint: 'Remove one of the two declarations.',
  });
}

function checkReserved({ text, start, end }: Token, namespace: Namespace, { report }: Cursor): void {
  const refuse = (message: string) => report({ start, end, section: '4', message });
  if (text === 'xmlns') refuse('The prefix “xmlns” is reserved: it can’t be declared.');
  else if (text === 'xml' && namespace !== XML_NAMESPACE)
    refuse(`The prefix “xml” is reserved: it stands for ${XML_NAMESPACE} alone.`);
  else if (text !== 'xml' && namespace === XML_NAMESPACE)
    refuse(`The namespace ${XML_NAMESPACE} is reserved: it has no other prefix than “xml”.`);
  else if (namespace === XMLNS) refuse(`The namespace ${XMLNS} is reserved: no prefix can stand for it.`);
}
