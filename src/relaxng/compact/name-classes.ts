import { readAnnotations, readFollowing } from './annotations.ts';
import type { Cursor } from './cursor.ts';
import { INHERIT, type Namespace } from './declarations.ts';
import type { Made, XmlForm } from './made.ts';
import type { Token } from './tokens.ts';

/** Where a name class stands: what an exception inherits is said by what it is an exception of. */
interface Around {
  readonly inAttribute: boolean;
  readonly inForce: Namespace;
}

/**
 * The name class of an element or attribute (Compact Syntax, section 2): one name becomes the attribute `name` where that means
 * the same, anything else a child.
 */
export function readName(of: Made, cursor: Cursor, xml: XmlForm): void {
  const inAttribute = of.local === 'attribute';
  const next = cursor.peek().kind;
  const follows = cursor.peek(1).kind;
  if ((next === 'name' || next === 'quoted' || next === 'prefixed') && follows === '{') {
    const token = cursor.peek();
    const name = simpleName(token, inAttribute, xml);
    if (name !== undefined) {
      cursor.next();
      xml.attribute(of, 'name', name, token);
      return;
    }
  }
  xml.append(of, readNameClass(cursor, xml, { inAttribute, inForce: xml.rootNamespace }));
}

/** The value of `name`, if the namespace can be told without an element of its own. */
function simpleName(token: Token, inAttribute: boolean, xml: XmlForm): string | undefined {
  if (token.kind !== 'prefixed')
    return inAttribute || xml.declarations.defaultNamespace === xml.rootNamespace ? token.text : undefined;
  const namespace = xml.declarations.namespaces.get(token.text.slice(0, token.text.indexOf(':')));
  return typeof namespace === 'string' && namespace !== '' ? token.text : undefined;
}

/** A name class, with the elements of annotations that follow it. */
function readNameClass(cursor: Cursor, xml: XmlForm, around: Around): readonly Made[] {
  const start = cursor.peek().start;
  const [first, ...after] = readAnnotated(cursor, xml, around);
  if (!first) return [];
  if (cursor.at('-')) {
    if ((first.local !== 'anyName' && first.local !== 'nsName') || first.range.end.offset !== cursor.end())
      cursor.unexpected('“|” or “{”', 'Only “*” and “prefix:*” can have exceptions.');
    const minus = cursor.next();
    const except = xml.element('except', minus);
    const ns = first.attributes.find(({ name }) => name === 'ns');
    const excepted = readAnnotated(cursor, xml, ns ? { ...around, inForce: ns.value } : around);
    if (cursor.at('-')) cursor.unexpected('“{”', 'Put the exception into parentheses.');
    xml.append(except, excepted);
    xml.append(first, [except]);
    const following = readFollowing(cursor, xml);
    if (cursor.at('|')) cursor.unexpected('“{”', 'Put the name class with its exception into parentheses.');
    return [first, ...after, ...following];
  }
  if (!cursor.at('|')) return [first, ...after];
  const members = [first, ...after];
  while (cursor.at('|')) {
    cursor.next();
    members.push(...readAnnotated(cursor, xml, around));
    if (cursor.at('-'))
      cursor.unexpected('“|” or “{”', 'Put the name class with its exception into parentheses.');
  }
  const choice = xml.element('choice', { start, end: cursor.end() });
  xml.append(choice, members);
  return [choice];
}

/** A name, `prefix:*`, `*` or a name class in parentheses, with its annotations. */
function readAnnotated(cursor: Cursor, xml: XmlForm, around: Around): readonly Made[] {
  const annotations = readAnnotations(cursor, xml);
  if (cursor.at('(')) {
    const open = cursor.next();
    const inner = cursor.within(open, ')', () => readNameClass(cursor, xml, around));
    const [first] = inner;
    if (!annotations) return [...inner, ...readFollowing(cursor, xml)];
    if (first?.local === 'choice' && inner.length === 1) {
      annotations.applyAttributesTo(first);
      prepend(first, annotations.elements);
      return [first, ...readFollowing(cursor, xml)];
    }
    const choice = xml.element('choice', { start: open.start, end: cursor.end() });
    annotations.applyTo(choice);
    xml.append(choice, inner);
    return [choice, ...readFollowing(cursor, xml)];
  }
  const made = readBasic(cursor, xml, around);
  if (!annotations) return [made, ...readFollowing(cursor, xml)];
  if (made.local === 'name') {
    annotations.applyAttributesTo(made);
    return [made, ...annotations.elements, ...readFollowing(cursor, xml)];
  }
  annotations.applyTo(made);
  return [made, ...readFollowing(cursor, xml)];
}

/** Puts annotations before what an element holds already. */
export function prepend(to: Made, elements: readonly Made[]): void {
  if (elements.length === 0) return;
  const after = to.children.splice(0);
  for (const element of elements) {
    element.parent = to;
    to.children.push(element);
  }
  for (const child of after) to.children.push(child);
}

function readBasic(cursor: Cursor, xml: XmlForm, { inAttribute, inForce }: Around): Made {
  if (cursor.at('*')) return xml.element('anyName', cursor.next());
  if (cursor.at('prefix-star')) {
    const token = cursor.next();
    const made = xml.element('nsName', token);
    const namespace = xml.namespaceOf(token.text.slice(0, -2), token);
    if (namespace !== undefined) xml.ns(made, namespace, token, inForce);
    return made;
  }
  if (!cursor.at('name', 'quoted', 'prefixed')) cursor.unexpected('a name class');
  const token = cursor.next();
  const made = xml.element('name', token);
  const colon = token.kind === 'prefixed' ? token.text.indexOf(':') : -1;
  const namespace =
    colon >= 0
      ? xml.namespaceOf(token.text.slice(0, colon), token)
      : inAttribute
        ? ''
        : xml.declarations.defaultNamespace;
  xml.ns(made, namespace ?? INHERIT, token, inForce);
  xml.text(made, { ...token, text: token.text.slice(colon + 1) });
  return made;
}
