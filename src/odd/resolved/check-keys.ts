import { LIBRARIES } from '../../relaxng/datatypes/libraries.ts';
import { XSD_LIBRARY } from '../../relaxng/namespaces.ts';
import { attributeNode } from '../../xml/tree.ts';
import type { Content } from '../content.ts';
import { KIND_NAMES, knownSpec } from '../library.ts';
import type { Place } from '../place.ts';
import { meant, type Problems } from '../problems.ts';
import type { AttributeItem, Kind, Spec } from '../spec.ts';
import { checkEmbedded } from './check-embedded.ts';
import type { ResolvedSchema } from './schema.ts';

/** Reports names in specifications that lead nowhere: of elements, classes, macros, datatypes. */
export function checkKeys(schema: ResolvedSchema, problems: Problems): void {
  const { specs, library } = schema;
  const types = LIBRARIES.get(XSD_LIBRARY);

  function check(kind: Kind, key: string, at: Place, other?: Kind): void {
    if (specs[kind].has(key) || (other && specs[other].has(key))) return;
    const known = knownSpec(library, kind, key);
    // What the source itself names need not be in every schema.
    if (known && library.given.has(at.file)) return;
    const node = 'attributes' in at.node ? (attributeNode(at.node, 'key') ?? at.node) : at.node;
    problems.report({
      code: known ? 'odd/not-included' : `odd/unknown-${KIND_NAMES[kind]}`,
      severity: known ? 'warning' : 'error',
      at: { file: at.file, node },
      message: known
        ? `The ${KIND_NAMES[kind]} ${key} is named here, but the schema does not have it.`
        : key === ''
          ? 'This reference has no key.'
          : `There is no ${KIND_NAMES[kind]} “${key}”.`,
      hint: known
        ? known.module && `It belongs to the module ${known.module}.`
        : meant(key, [...specs[kind].keys(), ...library.specs[kind].keys()]),
    });
  }

  function inContent(content: Content): void {
    switch (content.kind) {
      case 'element':
        check('element', content.key, content.at);
        return;
      case 'class':
        check('class', content.key, content.at);
        checkMembers(content.key, [...(content.include ?? []), ...content.except], content.at);
        return;
      case 'macro':
        check('macro', content.key, content.at, 'data');
        return;
      case 'data':
        if (content.key !== undefined) check('data', content.key, content.at, 'macro');
        else if (content.name !== undefined) checkType(content.name, content.at);
        return;
      case 'relaxng':
        checkEmbedded(content.pattern, content.at.file, schema, problems);
        return;
      case 'sequence':
      case 'alternate':
        content.members.forEach(inContent);
    }
  }

  function checkMembers(key: string, idents: readonly string[], at: Place): void {
    if (idents.length === 0) return;
    const members = [...specs.element.values(), ...specs.class.values()].filter(({ classes }) =>
      classes.some((each) => each.key === key),
    );
    for (const ident of idents) {
      if (members.some((member) => member.ident === ident)) continue;
      problems.report({
        code: 'odd/not-a-member',
        severity: 'warning',
        at,
        message: `${ident} is no member of the class ${key}, or not in the schema.`,
        hint: meant(
          ident,
          members.map((member) => member.ident),
        ),
      });
    }
  }

  function checkType(name: string, at: Place): void {
    if (types?.has(name)) return;
    const node = 'attributes' in at.node ? (attributeNode(at.node, 'name') ?? at.node) : at.node;
    problems.report({
      code: 'odd/unknown-datatype',
      at: { file: at.file, node },
      message: `XML Schema has no type “${name}”.`,
      hint: meant(name, types?.keys() ?? []) ?? 'A datatype of the TEI is named with key, not with name.',
    });
  }

  function inAttributes(items: readonly AttributeItem[]): void {
    for (const item of items) {
      if ('items' in item) inAttributes(item.items);
      else if (item.kind === 'attribute' && item.mode !== 'delete') {
        if (item.datatype) inContent(item.datatype.content);
        const { values } = item;
        if (values?.type === 'closed' && values.items.length === 0 && values.mode === 'add')
          problems.report({
            code: 'odd/no-values',
            at: values.at,
            message: `The list of values of ${item.ident} is closed, but empty: the attribute could have no value.`,
            hint: 'Add a valItem, or delete the attribute.',
          });
      }
    }
  }

  const all: readonly Spec[] = [specs.element, specs.class, specs.macro, specs.data].flatMap((each) => [
    ...each.values(),
  ]);
  for (const spec of all) {
    for (const { key, at } of spec.classes) check('class', key, at);
    inContent(spec.content);
    inAttributes(spec.attributes);
  }
}
