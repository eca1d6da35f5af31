import { atGrammarAnnotation, readAnnotationElement, readAnnotations } from './annotations.ts';
import type { Cursor } from './cursor.ts';
import { INHERIT, type Namespace } from './declarations.ts';
import type { Made, XmlForm } from './made.ts';

type ReadPattern = (cursor: Cursor, xml: XmlForm) => readonly Made[];

const EXPECTED = {
  grammar: 'a definition, “start”, “div” or “include”',
  include: 'a definition, “start” or “div”',
};
const COMBINE = { '=': undefined, '|=': 'choice', '&=': 'interleave' } as const;

/** What a grammar, a div or an include holds (Compact Syntax, sections 2 and 5.4), up to what can’t belong to it. */
export function readContents(
  cursor: Cursor,
  xml: XmlForm,
  readPattern: ReadPattern,
  within: 'grammar' | 'include',
): readonly Made[] {
  const contents: Made[] = [];
  while (!cursor.at('}', 'end')) {
    if (atGrammarAnnotation(cursor)) contents.push(readAnnotationElement(cursor, xml));
    else contents.push(readComponent(cursor, xml, readPattern, within));
  }
  return contents;
}

function readComponent(
  cursor: Cursor,
  xml: XmlForm,
  readPattern: ReadPattern,
  within: 'grammar' | 'include',
): Made {
  const annotations = readAnnotations(cursor, xml);
  let made: Made;
  let contents: readonly Made[];
  const { start } = cursor.peek();
  if (cursor.atKeyword('start') || cursor.atIdentifier()) {
    const name = cursor.next();
    if (!cursor.at('=', '|=', '&='))
      cursor.unexpected('“=”, “|=” or “&=”', 'A definition is a name, one of these, and a pattern.');
    const operator = cursor.next();
    contents = readPattern(cursor, xml);
    const isStart = name.kind === 'name' && name.text === 'start';
    made = xml.element(isStart ? 'start' : 'define', name, { start, end: cursor.end() });
    if (!isStart) xml.attribute(made, 'name', name.text, name);
    const combine = COMBINE[operator.kind as keyof typeof COMBINE];
    if (combine) xml.attribute(made, 'combine', combine, operator);
  } else if (cursor.atKeyword('div')) {
    const keyword = cursor.next();
    const open = cursor.expect('{', '“{”');
    contents = cursor.within(open, '}', () => readContents(cursor, xml, readPattern, within));
    made = xml.element('div', keyword, { start, end: cursor.end() });
  } else if (cursor.atKeyword('include') && within === 'grammar') {
    cursor.next();
    const href = readHref(cursor, xml);
    const overrides = readOverrides(cursor, xml, readPattern);
    made = xml.element('include', { start, end: href.end }, { start, end: cursor.end() });
    href.applyTo(made);
    contents = overrides.length > 0 ? sameNamespace(made, overrides, xml) : overrides;
  } else {
    const hint = cursor.atKeyword('include')
      ? 'An include can’t hold another one.'
      : cursor.at('|', '&', ',', '?', '*', '+')
        ? 'Different operators can’t stand side by side: put parentheses around one part.'
        : undefined;
    cursor.unexpected(EXPECTED[within], hint);
  }
  annotations?.applyTo(made);
  xml.append(made, contents);
  return made;
}

function readOverrides(cursor: Cursor, xml: XmlForm, readPattern: ReadPattern): readonly Made[] {
  if (!cursor.at('{')) return [];
  const open = cursor.next();
  return cursor.within(open, '}', () => readContents(cursor, xml, readPattern, 'include'));
}

/** The namespace that an include gives to another file is not that of what stands in it. */
function sameNamespace(include: Made, overrides: readonly Made[], xml: XmlForm): readonly Made[] {
  const ns = include.attributes.find(({ name }) => name === 'ns');
  if (!ns) return overrides;
  const { start, end } = include.range;
  const div = xml.element('div', { start: start.offset, end: end.offset });
  const at = { start: start.offset, end: start.offset };
  xml.attribute(div, 'ns', xml.rootNamespace === INHERIT ? '' : xml.rootNamespace, at);
  xml.append(div, overrides);
  return [div];
}

/** The file that include or external names, and the namespace that it inherits from here. */
export function readHref(
  cursor: Cursor,
  xml: XmlForm,
): { readonly end: number; applyTo(element: Made): void } {
  const literal = cursor.literal('the URI of a file');
  let namespace: Namespace | undefined = xml.declarations.defaultNamespace;
  let at = literal;
  if (cursor.atKeyword('inherit')) {
    cursor.next();
    cursor.expect('=', '“=”');
    if (!cursor.at('name', 'quoted')) cursor.unexpected('a prefix');
    at = cursor.next();
    namespace = xml.namespaceOf(at.text, at);
  }
  return {
    end: cursor.end(),
    applyTo(element) {
      xml.attribute(element, 'href', literal.text, literal);
      if (namespace !== undefined) xml.ns(element, namespace, at);
    },
  };
}
