import { closed } from '../../src/relaxng/patterns/attribute-step.ts';
import type { Pattern } from '../../src/relaxng/patterns/pattern.ts';
import { afterText } from '../../src/relaxng/patterns/text-step.ts';
import { compileSchema, type Schema } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { attribute, childElements, textOf, type XmlElement } from '../../src/xml/tree.ts';

const RNG = 'http://relaxng.org/ns/structure/1.0';

/** What an element of a schema allows, as texts that are equal where the same is allowed in the same way. */
interface Allowed {
  readonly attributes: readonly string[];
  readonly content: string;
}

interface Read {
  readonly start: string;
  /** By namespace and name. */
  readonly elements: ReadonlyMap<string, Allowed>;
}

/**
 * The differences between two schemas in RELAX NG, XML syntax, in which each name has one element pattern: element by element
 * its attributes (name, value, whether it is required) and its content, which is compared state by state where it is
 * not written in the same way.
 */
export function structuralDifferences(one: string, other: string): readonly string[] {
  const [ours, theirs] = [readSchema(one), readSchema(other)];
  const differences: string[] = [];
  if (ours.start !== theirs.start) differences.push(`start: ${ours.start} / ${theirs.start}`);
  const schemas = [compiled(one), compiled(other)] as const;
  for (const name of [...new Set([...ours.elements.keys(), ...theirs.elements.keys()])].sort()) {
    const a = ours.elements.get(name);
    const b = theirs.elements.get(name);
    if (!a || !b) {
      differences.push(`${name}: only in ${a ? 'the first' : 'the second'}`);
      continue;
    }
    for (const each of a.attributes.filter((each) => !b.attributes.includes(each)))
      differences.push(`${name}: only the first has ${each}`);
    for (const each of b.attributes.filter((each) => !a.attributes.includes(each)))
      differences.push(`${name}: only the second has ${each}`);
    if (a.content === b.content) continue;
    const way = differentContent(name, ...schemas);
    if (way !== undefined)
      differences.push(`${name}: content differs after “${way}”\n  ${a.content}\n  ${b.content}`);
  }
  return differences;
}

/** How many elements and attributes a schema has. */
export function extent(text: string): { readonly elements: number; readonly attributes: number } {
  const { elements } = readSchema(text);
  return {
    elements: elements.size,
    attributes: [...elements.values()].reduce((sum, { attributes }) => sum + attributes.length, 0),
  };
}

function compiled(text: string): Schema {
  const { value, diagnostics } = compileSchema({ uri: 'schema.rng', text });
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

/** A way through the contents of an element that one of two schemas goes and the other does not. */
function differentContent(name: string, ours: Schema, theirs: Schema): string | undefined {
  const content = (schema: Schema) => {
    const [namespace = '', local = ''] = name.split(' ');
    return withoutAttributes(schema.contentOf(schema.names.name(namespace, local)), schema);
  };
  const seen = new Set<string>();
  const waiting: (readonly [Pattern, Pattern, string])[] = [[content(ours), content(theirs), '']];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [a, b, way] = next;
    const key = `${a.id} ${b.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (a.nullable !== b.nullable) return `${way} end`;
    const texts = [afterText(a, ours.pool), afterText(b, theirs.pool)] as const;
    if ((texts[0].kind === 'notAllowed') !== (texts[1].kind === 'notAllowed')) return `${way} text`;
    if (texts[0].kind !== 'notAllowed') waiting.push([...texts, `${way} text`]);
    for (const child of new Set([...first(a), ...first(b)])) {
      const [namespace = '', local = ''] = child.split(' ');
      const steps = [
        ours.elementStep(a, ours.names.name(namespace, local)),
        theirs.elementStep(b, theirs.names.name(namespace, local)),
      ] as const;
      const rests = steps.map(({ returns }) => returns.map(({ rest }) => rest));
      const [[one] = [], [two] = []] = rests;
      if (!one || !two) return `${way} ${local}`;
      if (rests.some((each) => each.length > 1)) throw new Error(`${local} has several contents in ${name}.`);
      waiting.push([one, two, `${way} ${local}`]);
    }
  }
  return undefined;
}

/** Attributes take no part in the content: taken as if all that are required had been there. */
function withoutAttributes(pattern: Pattern, schema: Schema): Pattern {
  const { pool } = schema;
  switch (pattern.kind) {
    case 'attribute':
      return pool.empty;
    case 'group':
      return pool.group(withoutAttributes(pattern.first, schema), withoutAttributes(pattern.rest, schema));
    case 'choice':
    case 'interleave':
      return pool[pattern.kind](pattern.members.map((member) => withoutAttributes(member, schema)));
    case 'oneOrMore':
      return pool.oneOrMore(withoutAttributes(pattern.of, schema));
    default:
      return closed(pattern, pool);
  }
}

/** The names of elements that may come first. */
function first(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'element': {
      const { name } = pattern.element;
      return [name.kind === 'name' ? `${name.namespace} ${name.local}` : 'urn:other any'];
    }
    case 'choice':
    case 'interleave':
      return pattern.members.flatMap(first);
    case 'oneOrMore':
      return first(pattern.of);
    case 'group':
      return pattern.first.nullable
        ? [...first(pattern.first), ...first(pattern.rest)]
        : first(pattern.first);
    default:
      return [];
  }
}

function readSchema(text: string): Read {
  const { value } = parse(text, 'schema.rng');
  if (!value) throw new Error('A schema is not well-formed.');
  const { root } = value;
  const definitions = new Map<string, XmlElement>();
  for (const child of patterns(root))
    if (child.local === 'define') definitions.set(attribute(child, 'name') ?? '', child);
  const ns = attribute(root, 'ns') ?? '';
  const write = writer(definitions, ns);
  const elements = new Map<string, Allowed>();
  for (const definition of definitions.values()) {
    const [element] = patterns(definition);
    if (element?.local !== 'element' || attribute(element, 'name') === undefined) continue;
    const parts = write.members('group', patterns(element));
    elements.set(`${attribute(element, 'ns') ?? ns} ${attribute(element, 'name')}`, {
      attributes: parts.filter((part) => part.includes('@')),
      content: `(${parts.filter((part) => !part.includes('@')).join(', ')})`,
    });
  }
  const start = patterns(root).find(({ local }) => local === 'start');
  return { start: start ? write.pattern(start) : '', elements };
}

const patterns = (element: XmlElement) => childElements(element).filter(({ namespace }) => namespace === RNG);

/** Writes patterns with references followed down to elements, shorthands dissolved, members of choices in order. */
function writer(definitions: ReadonlyMap<string, XmlElement>, ns: string) {
  const known = new Map<XmlElement, string>();

  function members(kind: 'group' | 'choice', children: readonly XmlElement[]): readonly string[] {
    const all = children.flatMap((child): readonly string[] => {
      if (kind === 'group' && child.local === 'oneOrMore') {
        const once = group(patterns(child));
        return [once, mark(once, '*')];
      }
      if (child.local === kind) return members(kind, patterns(child));
      if (child.local === 'ref') {
        const definition = definitions.get(attribute(child, 'name') ?? '');
        const inner = definition && patterns(definition);
        if (inner && inner[0]?.local !== 'element')
          return kind === 'group' || inner.length === 1 ? members(kind, inner) : [pattern(child)];
      }
      if (kind === 'choice' && (child.local === 'optional' || child.local === 'zeroOrMore'))
        return ['empty', pattern(child)];
      return [pattern(child)];
    });
    if (kind === 'group') return all.filter((each) => each !== 'empty');
    return [...new Set(all.filter((each) => each !== 'notAllowed'))].sort();
  }

  function group(children: readonly XmlElement[]): string {
    const all = members('group', children);
    return all.length === 0 ? 'empty' : all.length === 1 ? (all[0] ?? '') : `(${all.join(', ')})`;
  }

  function pattern(element: XmlElement): string {
    let text = known.get(element);
    if (text === undefined) {
      text = make(element);
      known.set(element, text);
    }
    return text;
  }

  function make(element: XmlElement): string {
    const children = patterns(element);
    switch (element.local) {
      case 'ref': {
        const definition = definitions.get(attribute(element, 'name') ?? '');
        const inner = definition ? patterns(definition) : [];
        const [only] = inner;
        if (only?.local !== 'element') return group(inner);
        const name = attribute(only, 'name');
        return name === undefined ? 'any' : `<${attribute(only, 'ns') ?? ns} ${name}>`.replace(`${ns} `, '');
      }
      case 'start':
      case 'group':
        return group(children);
      case 'choice': {
        const all = members('choice', children);
        return all.length === 0 ? 'notAllowed' : all.length === 1 ? (all[0] ?? '') : `(${all.join(' | ')})`;
      }
      case 'optional':
        return mark(group(children), '?');
      case 'zeroOrMore':
        return mark(group(children), '*');
      case 'oneOrMore':
        return mark(group(children), '+');
      case 'attribute':
        return `@${attribute(element, 'name')}${attribute(element, 'ns') ?? ''}=${children.length === 0 ? 'text' : group(children)}`;
      case 'list':
        return `list${group(children)}`;
      case 'value':
        return JSON.stringify(textOf(element));
      case 'data':
        return `${attribute(element, 'type')}${children.map((param) => `[${attribute(param, 'name')}=${textOf(param)}]`).join('')}`;
      default:
        return element.local;
    }
  }

  return { pattern, members };
}

function mark(text: string, sign: string): string {
  return text === 'empty' || text === 'notAllowed' ? (sign === '+' ? text : 'empty') : `${text}${sign}`;
}
