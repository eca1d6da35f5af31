import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TEI_NAMESPACE } from '../../src/document/tei.ts';
import { parse } from '../../src/xml/parse.ts';
import { attribute, childElements, elements, type XmlElement } from '../../src/xml/tree.ts';

const SUBSET = fileURLToPath(new URL('../../../shared/tei/p5subset.xml', import.meta.url));

/** Whether the source of the TEI lies beside this checkout. */
export const hasTeiSource = existsSync(SUBSET);

/** What the TEI says of its elements and classes, read without the ODD processor of ours. */
export interface TeiSource {
  readonly elements: ReadonlyMap<string, XmlElement>;
  readonly classes: ReadonlyMap<string, XmlElement>;
  /** The data types that an attribute has on an element, by its own declaration or that of a class; undefined where it has none. */
  readonly types: (element: string, name: string) => readonly string[] | undefined;
  /** The names of all attributes that are declared anywhere. */
  readonly attributes: ReadonlySet<string>;
  readonly isMember: (element: string, ofClass: string) => boolean;
}

export function teiSource(): TeiSource {
  const { value } = parse(readFileSync(SUBSET, 'utf8'), 'p5subset.xml');
  if (!value) throw new Error('The source of the TEI is no XML');
  const specs = (name: string) =>
    new Map(
      [...elements(value.root)]
        .filter(({ local, namespace }) => local === name && namespace === TEI_NAMESPACE)
        .map((spec) => [attribute(spec, 'ident') ?? '', spec] as const),
    );
  const all = specs('elementSpec');
  const classes = specs('classSpec');

  /** Of a class or an element: its own attributes and those of its classes, with their types; none where they are deleted. */
  const declared = remembered((spec) => {
    const found = new Map<string, readonly string[] | undefined>();
    for (const each of elements(spec)) {
      if (each.local !== 'attDef' || each.namespace !== TEI_NAMESPACE) continue;
      const name = attribute(each, 'ident') ?? '';
      const types = [...elements(each)].filter(({ local }) => local === 'dataRef');
      if (attribute(each, 'mode') === 'delete') found.set(name, undefined);
      else if (types.length > 0)
        found.set(
          name,
          types.map((type) => attribute(type, 'key') ?? ''),
        );
    }
    for (const parent of parents(spec))
      for (const [name, types] of declared(parent)) if (!found.has(name)) found.set(name, types);
    return found;
  });

  function parents(spec: XmlElement): readonly XmlElement[] {
    const list = childElements(spec).find(({ local }) => local === 'classes');
    return (list ? childElements(list) : []).flatMap(
      (member) => classes.get(attribute(member, 'key') ?? '') ?? [],
    );
  }

  function isBelow(spec: XmlElement, ofClass: string): boolean {
    return parents(spec).some((each) => attribute(each, 'ident') === ofClass || isBelow(each, ofClass));
  }

  return {
    elements: all,
    classes,
    attributes: new Set(
      [...elements(value.root)].flatMap((each) =>
        each.local === 'attDef' ? (attribute(each, 'ident') ?? []) : [],
      ),
    ),
    types(element, name) {
      const spec = all.get(element);
      return spec && declared(spec).get(name);
    },
    isMember(element, ofClass) {
      const spec = all.get(element);
      return spec !== undefined && isBelow(spec, ofClass);
    },
  };
}

function remembered<T>(make: (spec: XmlElement) => T): (spec: XmlElement) => T {
  const known = new Map<XmlElement, T>();
  return (spec) => {
    const value = known.get(spec) ?? make(spec);
    known.set(spec, value);
    return value;
  };
}
