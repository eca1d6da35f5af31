import { nameEnd, skipSpace } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { ExpandedName, NameProblem, Scope } from './namespaces.ts';
import type { AttributeNode } from './nodes.ts';
import { readAttribute } from './scan-attribute.ts';
import { between, interned } from './strings.ts';
import {
  attributeExpected,
  attributeTwice,
  nameProblem,
  namespaceDeclaration,
  noTagName,
  spaceExpected,
} from './tag-problems.ts';
import { XMLNS_NAMESPACE } from './tree.ts';

/** A start tag that has been read. The object is used again for the next one. */
export interface Tag {
  name: ExpandedName;
  attributes: readonly AttributeNode[];
  /** The namespaces in force within the element. */
  scope: Scope;
  /** Whether it is an empty-element tag. */
  empty: boolean;
}

const NONE: readonly AttributeNode[] = Object.freeze([]);
/** From here on a table is quicker than comparing each attribute with each. */
const MANY = 12;

/** Reads a start tag or empty-element tag, which begins at the cursor (XML 1.0 productions 40 to 44). */
export function readTag(cursor: Cursor, outer: Scope, tag: Tag): void {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = nameEnd(text, start);
  if (at === start) cursor.refuse(noTagName, at);
  cursor.tag.start = start;
  cursor.tag.end = at;
  cursor.count = 0;
  const name = between(text, start, at);
  let declared: Map<string, string> | undefined;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) break;
    if (code === 0x2f) {
      if (text.charCodeAt(at + 1) === 0x3e) break;
      cursor.refuse(attributeExpected, at + 1);
    }
    const from = skipSpace(text, at);
    const next = text.charCodeAt(from);
    if (next === 0x3e || next === 0x2f) {
      at = from;
      continue;
    }
    if (from === at) cursor.refuse(cursor.count > 0 ? spaceExpected : attributeExpected, at);
    const attribute = readAttribute(cursor, from);
    at = cursor.at;
    cursor.attributes[cursor.count] = attribute;
    cursor.count++;
    if (attribute.name.startsWith('xmlns')) declared = declare(cursor, attribute, declared);
  }
  tag.empty = text.charCodeAt(at) === 0x2f;
  cursor.at = at + (tag.empty ? 2 : 1);
  tag.scope = declared ? outer.within(declared) : outer;
  tag.attributes =
    cursor.count > 0 ? resolved(cursor, cursor.attributes.slice(0, cursor.count), tag.scope) : NONE;
  const expanded = tag.scope.element(name);
  tag.name =
    typeof expanded === 'string'
      ? cursor.refuse(nameProblem(expanded, cursor.tag, name), cursor.at - 1)
      : expanded;
}

/** Namespaces in XML 1.0 sections 2.2 and 3. */
function declare(
  cursor: Cursor,
  attribute: AttributeNode,
  declared: Map<string, string> | undefined,
): Map<string, string> | undefined {
  const { name, value } = attribute;
  const prefixed = name.startsWith('xmlns:');
  if (!prefixed && name !== 'xmlns') return declared;
  const prefix = prefixed ? name.slice(6) : '';
  const xml = value === 'http://www.w3.org/XML/1998/namespace';
  if (
    xml !== (prefix === 'xml') ||
    value === XMLNS_NAMESPACE ||
    prefix === 'xmlns' ||
    (prefixed && value === '')
  )
    cursor.refuse(namespaceDeclaration, cursor.at - 1);
  return (declared ?? new Map<string, string>()).set(prefix, interned(value));
}

/** The attributes with their namespaces, of which no two have the same name (section 6.3). */
function resolved(
  cursor: Cursor,
  attributes: readonly AttributeNode[],
  scope: Scope,
): readonly AttributeNode[] {
  const seen = attributes.length > MANY ? new Map<string, AttributeNode>() : undefined;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index];
    if (!attribute) break;
    if (attribute.name.includes(':') || attribute.name === 'xmlns') expand(cursor, attribute, scope);
    const twin = seen
      ? seen.get(`${attribute.namespace}\n${attribute.local}`)
      : earlier(attributes, index, attribute);
    if (twin) cursor.refuse(attributeTwice(twin, attribute), cursor.at - 1);
    seen?.set(`${attribute.namespace}\n${attribute.local}`, attribute);
  }
  return attributes;
}

function earlier(
  attributes: readonly AttributeNode[],
  index: number,
  { local, namespace }: AttributeNode,
): AttributeNode | undefined {
  for (let i = 0; i < index; i++) {
    const other = attributes[i];
    if (other && other.local === local && other.namespace === namespace) return other;
  }
  return undefined;
}

function expand(cursor: Cursor, attribute: AttributeNode, scope: Scope): void {
  const expanded: ExpandedName | NameProblem = scope.attribute(attribute.name);
  if (typeof expanded === 'string')
    cursor.refuse(nameProblem(expanded, cursor.tag, attribute.name, attribute.nameRange), cursor.at - 1);
  attribute.prefix = expanded.prefix;
  attribute.local = expanded.local;
  attribute.namespace = expanded.namespace;
}
