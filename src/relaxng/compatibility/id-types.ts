import type { IdType } from '../datatypes/datatype.ts';
import { contains, type NameClass } from '../name-class.ts';
import type { Problems } from '../schema/problems.ts';
import type { Simple, SimpleElement } from '../schema/simple.ts';

type SimpleAttribute = Extract<Simple, { readonly kind: 'attribute' }>;

/** The ID-type of an attribute of an element (RELAX NG DTD Compatibility, section 5). */
export interface IdTypes {
  typeOf(
    element: { readonly namespace: string; readonly local: string },
    attribute: { readonly namespace: string; readonly local: string },
  ): IdType | undefined;
}

interface Use {
  readonly element: SimpleElement;
  readonly attribute: SimpleAttribute;
  readonly type: IdType | undefined;
}

/**
 * Which attributes are ID, IDREF or IDREFS. Reports what makes that unclear (section 5.3): such a type outside of an
 * attribute or beside other patterns, a name class that is no name, and another type for the same names elsewhere.
 */
export function idTypes(elements: readonly SimpleElement[], problems: Problems): IdTypes {
  const report = (pattern: Simple, message: string) =>
    problems.report({
      code: 'schema/id-type',
      at: pattern.at,
      message: `${message} (RELAX NG DTD Compatibility, section 5.3)`,
    });
  const uses = elements.flatMap((element) => usesIn(element, report));
  const types = new Map<string, IdType>();
  /** Most attributes have no type by their name alone. */
  const locals = new Set<string>();
  for (const { element, attribute, type } of uses) {
    if (!type) continue;
    if (element.name.kind !== 'name' || attribute.name.kind !== 'name') {
      report(
        attribute,
        `An attribute of type ${type}, and its element, must have one name, not any of several.`,
      );
      continue;
    }
    types.set(keyOf(element.name, attribute.name), type);
    locals.add(attribute.name.local);
    const other = uses.find(
      (use) =>
        use.type !== type &&
        covers(use.element.name, element.name) &&
        covers(use.attribute.name, attribute.name),
    );
    if (other)
      report(
        attribute,
        `The attribute ${attribute.name.local} of ${element.name.local} is ${type} here, elsewhere ${other.type ?? 'no identifier'}.`,
      );
  }
  return {
    typeOf: (element, attribute) =>
      locals.has(attribute.local) ? types.get(keyOf(element, attribute)) : undefined,
  };
}

interface Named {
  readonly namespace: string;
  readonly local: string;
}

function keyOf(element: Named, attribute: Named): string {
  return `${element.namespace}\n${element.local}\n${attribute.namespace}\n${attribute.local}`;
}

function covers(nameClass: NameClass, name: NameClass): boolean {
  return name.kind === 'name' && contains(nameClass, name.namespace, name.local);
}

function usesIn(element: SimpleElement, report: (pattern: Simple, message: string) => void): readonly Use[] {
  const uses: Use[] = [];
  const seen = new Set<Simple>();
  const idType = (pattern: Simple) =>
    pattern.kind === 'data' || pattern.kind === 'value' ? pattern.datatype.id : undefined;
  const visit = (pattern: Simple): void => {
    if (seen.has(pattern)) return;
    seen.add(pattern);
    if (idType(pattern)) report(pattern, `${idType(pattern)} must be the whole value of an attribute.`);
    switch (pattern.kind) {
      case 'attribute':
        uses.push({ element, attribute: pattern, type: idType(pattern.of) });
        if (!idType(pattern.of)) visit(pattern.of);
        return;
      case 'choice':
      case 'group':
      case 'interleave':
        pattern.members.forEach(visit);
        return;
      case 'oneOrMore':
      case 'list':
        visit(pattern.of);
        return;
    }
  };
  visit(element.content());
  return uses;
}
