import { textOf, type XmlElement } from '../../xml/tree.ts';
import { teiOf } from '../library.ts';
import { inLanguage, plain, said } from '../read/words.ts';
import { type Inheritance, inheritance } from '../resolved/inheritance.ts';
import { type Members, members } from '../resolved/members.ts';
import { possible } from '../resolved/possible.ts';
import { type Rules, rulesOf } from '../resolved/rules.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import { within } from '../resolved/within.ts';
import { nameOf, type Spec } from '../spec.ts';
import { describeAttribute, describeWords } from './describe-attribute.ts';
import { describeContent, holdsText } from './describe-content.ts';
import type {
  AttributeDescription,
  ClassDescription,
  ElementDescription,
  ModuleDescription,
  RuleDescription,
  SchemaDescription,
} from './description.ts';
import { examplesIn } from './examples.ts';

/** Describes a schema: its elements, attributes and values, what they mean and where they stand. */
export function describeSchema(schema: ResolvedSchema): SchemaDescription {
  const { specs, ident, title, namespace, language, library } = schema;
  const tei = teiOf(library).file;
  const ways = inheritance(schema);
  const ofClasses = members(schema);
  const can = possible(schema);
  const attributes = new Map<string, AttributeDescription>();
  const children = new Map<Spec, readonly string[]>();
  const parents = new Map<string, string[]>();
  for (const spec of specs.element.values()) {
    const inside = [...within(spec.content, schema, ofClasses, can)].filter(can.element).map(nameOf).sort();
    children.set(spec, inside);
    for (const child of inside) {
      const known = parents.get(child);
      if (known) known.push(nameOf(spec));
      else parents.set(child, [nameOf(spec)]);
    }
  }
  const rules = rulesOf(schema, ofClasses);
  for (const spec of specs.class.values()) attributesOf(spec, ways, attributes, schema);

  const elements = [...specs.element.values()].map((spec): ElementDescription => {
    const name = nameOf(spec);
    return {
      name,
      namespace: spec.namespace ?? namespace,
      module: spec.module ?? '',
      ...describeWords(spec.words, schema),
      remarks: inLanguage(spec.words.remarks, language).map(plain),
      classes: spec.classes.map(({ key }) => key).filter((key) => specs.class.has(key)),
      attributes: attributesOf(spec, ways, attributes, schema),
      content: describeContent(spec.content, schema),
      children: children.get(spec) ?? [],
      parents: (parents.get(name) ?? []).sort(),
      text: holdsText(spec.content, schema),
      rules: rules
        .filter(({ owner }) => owner.split('/')[0] === spec.ident)
        .map((each) => describeRule(each, language)),
      examples: examplesIn(spec.words, tei),
    };
  });
  return {
    version: 1,
    ident,
    title,
    namespace,
    language,
    source: library.edition,
    start: schema.start.flatMap((each) => specs.element.get(each) ?? []).map(nameOf),
    elements: elements.sort(byName),
    attributes: Object.fromEntries([...attributes].sort(([one], [other]) => (one < other ? -1 : 1))),
    classes: [...specs.class.values()]
      .map((spec) => describeClass(spec, ways, ofClasses, schema))
      .sort(byName),
    modules: modulesOf(schema),
  };
}

const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name < other.name ? -1 : 1;

/** The keys of the attributes of an element, its own first; each is put into the table. */
function attributesOf(
  spec: Spec,
  { attributesOf }: Inheritance,
  table: Map<string, AttributeDescription>,
  schema: ResolvedSchema,
): readonly string[] {
  const all = attributesOf(spec);
  const own = all.filter(({ from }) => from === undefined);
  return [...own, ...all.filter(({ from }) => from !== undefined)].map(({ def, from = spec.ident }) => {
    const key = `${from}/${def.ident}`;
    if (!table.has(key)) table.set(key, describeAttribute(def, from, schema));
    return key;
  });
}

function describeClass(
  spec: Spec,
  ways: Inheritance,
  ofClasses: Members,
  schema: ResolvedSchema,
): ClassDescription {
  return {
    name: spec.ident,
    type: spec.type,
    module: spec.module ?? '',
    ...describeWords(spec.words, schema),
    classes: spec.classes.map(({ key }) => key).filter((key) => schema.specs.class.has(key)),
    members: ofClasses.of(spec.ident).map(nameOf),
    attributes: ways
      .attributesOf(spec)
      .filter(({ from }) => from === undefined)
      .map(({ def }) => `${spec.ident}/${def.ident}`),
  };
}

function describeRule({ constraint }: Rules, language: string): RuleDescription {
  const about = said(constraint.words.descriptions, language);
  const messages = constraint.body.flatMap(sentences);
  return { ident: constraint.ident, about: about || messages.join(' ') };
}

function sentences(element: XmlElement): readonly string[] {
  if (element.local === 'assert' || element.local === 'report')
    return [textOf(element).replace(/\s+/g, ' ').trim()];
  return element.children.flatMap((child) => (child.kind === 'element' ? sentences(child) : []));
}

function modulesOf({ specs }: ResolvedSchema): readonly ModuleDescription[] {
  const modules = new Map<string, { elements: string[]; classes: string[] }>();
  for (const spec of [...specs.element.values(), ...specs.class.values()]) {
    const name = spec.module ?? '';
    const known = modules.get(name) ?? { elements: [], classes: [] };
    modules.set(name, known);
    if (spec.kind === 'element') known.elements.push(nameOf(spec));
    else known.classes.push(spec.ident);
  }
  return Array.from(modules, ([name, { elements, classes }]) => ({
    name,
    elements: elements.sort(),
    classes: classes.sort(),
  })).sort(byName);
}
