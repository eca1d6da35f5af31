import { nearest } from '../../nearest.ts';
import { isElement, type XmlElement } from '../../xml/tree.ts';
import { IS_NCNAME } from '../datatypes/name-characters.ts';
import { isBlank } from '../datatypes/white-space.ts';
import { RELAXNG_NAMESPACE } from '../namespaces.ts';
import { own, place, type Scope } from './scope.ts';

interface Attributes {
  readonly allowed: readonly string[];
  readonly required: readonly string[];
}

const NO_ATTRIBUTES: Attributes = { allowed: [], required: [] };

/** The attributes of each element besides `ns` and `datatypeLibrary`; those with `!` must be there (section 3). */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  element: ['name'],
  attribute: ['name'],
  ref: ['name!'],
  parentRef: ['name!'],
  define: ['name!', 'combine'],
  start: ['combine'],
  data: ['type!'],
  value: ['type'],
  param: ['name!'],
  externalRef: ['href!'],
  include: ['href!'],
};

const ATTRIBUTES: ReadonlyMap<string, Attributes> = new Map(
  Object.entries(WRITTEN).map(([element, names]) => {
    const required = names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1));
    return [element, { allowed: names.map((name) => name.replace('!', '')), required }];
  }),
);

export const PATTERNS: ReadonlySet<string> = new Set(
  (
    'element attribute group interleave choice optional zeroOrMore oneOrMore list mixed ref parentRef empty value data ' +
    'notAllowed externalRef grammar text'
  ).split(' '),
);

const OTHERS = 'param include start define div except name nsName anyName'.split(' ');

/** Whose text counts. */
const WITH_TEXT: ReadonlySet<string> = new Set(['name', 'param', 'value']);

/** Reports attributes and text that the element can't have (section 3), and gives its children of RELAX NG. */
export function checkedChildren(element: XmlElement, scope: Scope): readonly XmlElement[] {
  checkAttributes(element, scope);
  if (WITH_TEXT.has(element.local)) {
    for (const child of element.children.filter(isElement))
      unexpected(child, scope, `${element.name} holds text alone, but here is ${child.name}.`);
    return [];
  }
  const children: XmlElement[] = [];
  for (const child of element.children) {
    if (child.kind === 'element' && child.namespace === RELAXNG_NAMESPACE) children.push(child);
    else if (child.kind === 'text' && !isBlank(child.value))
      scope.problems.report({
        code: 'schema/text',
        section: '3',
        at: { file: scope.file, range: child.range },
        message: `${element.name} holds no text.`,
      });
  }
  return children;
}

function checkAttributes(element: XmlElement, scope: Scope): void {
  const { allowed, required } = ATTRIBUTES.get(element.local) ?? NO_ATTRIBUTES;
  for (const attribute of element.attributes) {
    const { namespace, local, name } = attribute;
    if (namespace !== '' || local === 'ns' || local === 'datatypeLibrary') continue;
    if (allowed.includes(local)) continue;
    scope.problems.report({
      code: 'schema/attribute',
      section: '3',
      at: place(scope, attribute),
      message: `${element.name} has no attribute ${name}.`,
      hint: meant(local, [...allowed, 'ns', 'datatypeLibrary']),
    });
  }
  for (const name of required) {
    if (!own(element, name))
      scope.problems.report({
        code: 'schema/attribute',
        section: '3',
        at: place(scope, element),
        message: `${element.name} needs the attribute ${name}.`,
      });
  }
}

/** A name attribute without the white space around it (section 4.2); reported unless it is a name without colon. */
export function nameAttribute(element: XmlElement, name: string, scope: Scope): string {
  const attribute = own(element, name);
  const value = attribute?.value.trim() ?? '';
  if (attribute && !IS_NCNAME.test(value))
    scope.problems.report({
      code: 'schema/name',
      section: '3',
      at: place(scope, attribute),
      message: `“${value}” can’t be the ${name} of ${element.name}: it is no name without a colon.`,
    });
  return value;
}

/** Reports an element where it can't stand. */
export function unexpected(element: XmlElement, scope: Scope, message: string): void {
  const known = PATTERNS.has(element.local) || OTHERS.includes(element.local);
  scope.problems.report({
    code: known ? 'schema/misplaced' : 'schema/unknown-element',
    section: '3',
    at: place(scope, element),
    message: known ? message : `RELAX NG has no element ${element.local}.`,
    hint: known ? undefined : meant(element.local, [...PATTERNS, ...OTHERS]),
  });
}

function meant(word: string, candidates: readonly string[]): string | undefined {
  const name = nearest(word, candidates);
  return name && `Did you mean ${name}?`;
}
