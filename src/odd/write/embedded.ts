import { ANNOTATIONS_NAMESPACE, RELAXNG_NAMESPACE } from '../../relaxng/namespaces.ts';
import { attribute, type XmlElement } from '../../xml/tree.ts';
import type { Expand } from '../content.ts';
import { usePattern } from './attribute-pattern.ts';
import { classReference } from './class-pattern.ts';
import type { Grammar } from './grammar.ts';
import { type Markup, markup } from './markup.ts';
import { patternName } from './names.ts';
import { NOT_ALLOWED, ref } from './patterns.ts';
import { namespaceOf } from './prefixes.ts';

/**
 * A pattern that an ODD has in RELAX NG (TEI Guidelines, 23.5.1): it is copied, and its references are taken for those
 * to elements, classes, macros and datatypes of the schema; what the schema does not have is notAllowed.
 */
export function embedded(pattern: XmlElement, autoPrefix: boolean, grammar: Grammar): Markup {
  if (pattern.local === 'ref')
    return reference(attribute(pattern, 'name')?.trim() ?? '', autoPrefix, grammar);
  const children = pattern.children.flatMap((child): readonly (Markup | string)[] => {
    if (child.kind === 'text') return HOLD_TEXT.has(pattern.local) ? [child.value] : [];
    if (child.kind !== 'element') return [];
    if (child.namespace === RELAXNG_NAMESPACE) return [embedded(child, autoPrefix, grammar)];
    return child.namespace === ANNOTATIONS_NAMESPACE ? [documentation(child)] : [];
  });
  return markup(pattern.local, attributesOf(pattern), children);
}

const HOLD_TEXT: ReadonlySet<string> = new Set(['value', 'name', 'param']);

function documentation(element: XmlElement): Markup {
  const text = element.children.map((child) => (child.kind === 'text' ? child.value : '')).join('');
  return markup(`a:${element.local}`, {}, [text.replace(/\s+/g, ' ').trim()]);
}

/** Its own attributes, and the namespaces of the prefixes that its names use. */
function attributesOf(pattern: XmlElement): Readonly<Record<string, string>> {
  const own = pattern.attributes
    .filter(({ namespace }) => namespace === '')
    .map(({ local, value }) => [local, value] as const);
  const prefix = /^\s*([^\s:]+):/.exec(attribute(pattern, 'name') ?? '')?.[1];
  const namespace = prefix === undefined || prefix === 'xml' ? undefined : namespaceOf(pattern, prefix);
  return Object.fromEntries(
    prefix !== undefined && namespace !== undefined ? [...own, [`xmlns:${prefix}`, namespace]] : own,
  );
}

const EXPANDED =
  /^(.*)_(sequence|sequenceOptional|sequenceOptionalRepeatable|sequenceRepeatable|alternation)$/;

/** A reference by the name of a pattern: `p`, `model.pLike`, `model.pLike_sequence`, `macro.paraContent`, `att.global.attributes`. */
function reference(name: string, autoPrefix: boolean, grammar: Grammar): Markup {
  const { schema } = grammar;
  const { specs } = schema;
  const own = specs.element.get(name);
  if (own) return ref(autoPrefix ? patternName(own, schema) : own.ident);
  const other = specs.macro.get(name) ?? specs.data.get(name);
  if (other) {
    definitionOf(name, grammar);
    return ref(patternName(other, schema));
  }
  const [, base = name, expand = 'alternation'] = EXPANDED.exec(name) ?? [];
  const model = specs.class.get(base);
  if (model?.type === 'model') return classReference(model, expand as Expand, grammar);
  const attributes = specs.class.get(name.replace(/\.attributes$/, ''));
  if (attributes?.type === 'atts' && name.endsWith('.attributes'))
    return usePattern({ kind: 'class', key: attributes.ident }, grammar);
  return NOT_ALLOWED;
}

function definitionOf(key: string, grammar: Grammar): void {
  const spec = grammar.schema.specs.macro.get(key) ?? grammar.schema.specs.data.get(key);
  if (spec)
    grammar.definitions.need(patternName(spec, grammar.schema), () => grammar.content(spec.content, false));
}
