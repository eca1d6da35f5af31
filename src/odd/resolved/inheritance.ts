import { changedAttribute } from '../customise/change-attributes.ts';
import { knownSpec } from '../library.ts';
import type { Problems } from '../problems.ts';
import { meant } from '../problems.ts';
import type { AttributeDef, AttributeGroup, AttributeItem, Spec } from '../spec.ts';
import type { ResolvedSchema } from './schema.ts';
import { idents, type Use, withOrigin } from './use.ts';

/** An attribute that an element or class has, and the class that it comes from, if it is not its own. */
export interface Inherited {
  readonly def: AttributeDef;
  readonly from: string | undefined;
}

export interface Inheritance {
  /** The classes of attributes that a specification is a member of, and that the schema has. */
  classesOf(spec: Spec): readonly Spec[];
  usesOf(spec: Spec): readonly Use[];
  /** All attributes, each once: those of classes first, in the order of the classes. */
  attributesOf(spec: Spec): readonly Inherited[];
}

const known = new WeakMap<ResolvedSchema, Inheritance>();

/** Which attributes elements have by their classes and of their own (TEI Guidelines, 23.6); worked out once for a schema. */
export function inheritance(schema: ResolvedSchema): Inheritance {
  let found = known.get(schema);
  if (!found) {
    found = workOut(schema, undefined);
    known.set(schema, found);
  }
  return found;
}

/** The same, and what is wrong with it is reported. */
export function checkedInheritance(schema: ResolvedSchema, problems: Problems): Inheritance {
  const found = workOut(schema, problems);
  known.set(schema, found);
  return found;
}

function workOut({ specs, library }: ResolvedSchema, problems: Problems | undefined): Inheritance {
  const known = new Map<Spec, readonly Use[]>();
  const flat = new Map<Spec, readonly Inherited[]>();
  const open = new Set<Spec>();

  function classesOf(spec: Spec): readonly Spec[] {
    const found = spec.classes.flatMap(({ key }) => {
      const each = specs.class.get(key);
      return each?.type === 'atts' ? [each] : [];
    });
    return [...new Set(found)];
  }

  function usesOf(spec: Spec): readonly Use[] {
    let uses = known.get(spec);
    if (!uses) {
      // A class that is a member of itself gives nothing more.
      if (open.has(spec)) return [];
      open.add(spec);
      uses = compute(spec);
      open.delete(spec);
      known.set(spec, uses);
    }
    return uses;
  }

  function attributesOf(spec: Spec): readonly Inherited[] {
    let all = flat.get(spec);
    if (!all) {
      all = flatten(usesOf(spec));
      flat.set(spec, all);
    }
    return all;
  }

  function flatten(uses: readonly Use[]): readonly Inherited[] {
    return uses.flatMap((use): readonly Inherited[] => {
      if (use.kind === 'attribute') return [use];
      if ('uses' in use) return flatten(use.uses);
      const of = specs.class.get(use.key);
      return of ? attributesOf(of).map(({ def, from }) => ({ def, from: from ?? use.key })) : [];
    });
  }

  function compute(spec: Spec): readonly Use[] {
    const taken = new Set(idents(spec.attributes));
    const inherited = new Map<string, Inherited>();
    const uses: Use[] = [];
    for (const each of classesOf(spec)) {
      for (const attribute of attributesOf(each)) {
        const { def, from } = attribute;
        if (!inherited.has(def.ident)) inherited.set(def.ident, { def, from: from ?? each.ident });
      }
      uses.push(...withoutTaken({ kind: 'class', key: each.ident }, taken));
      for (const { def } of attributesOf(each)) taken.add(def.ident);
    }
    return [...uses, ...spec.attributes.flatMap((item) => own(item, inherited, spec))];
  }

  /** A use without the attributes that are had already, or that the specification speaks of itself. */
  function withoutTaken(use: Use, taken: ReadonlySet<string>): readonly Use[] {
    if (use.kind === 'attribute') return taken.has(use.def.ident) ? [] : [use];
    if ('uses' in use) {
      const uses = use.uses.flatMap((each) => withoutTaken(each, taken));
      return uses.length > 0 ? [{ ...use, uses }] : [];
    }
    const of = specs.class.get(use.key);
    if (!of) return [];
    const all = attributesOf(of);
    if (all.length === 0) return [];
    if (all.every(({ def }) => !taken.has(def.ident))) return [use];
    return usesOf(of).flatMap((each) => withoutTaken(withOrigin(each, use.key), taken));
  }

  function own(item: AttributeItem, inherited: ReadonlyMap<string, Inherited>, spec: Spec): readonly Use[] {
    if ('items' in item) return ownGroup(item, inherited, spec);
    if (item.kind === 'reference') {
      const found = reference(item.class, item.ident);
      if (!found && !knownSpec(library, 'class', item.class))
        problems?.report({
          code: 'odd/dangling',
          at: item.at,
          message: `Here the attribute ${item.ident} of the class ${item.class} is named, but there is none.`,
          hint: meant(item.class, specs.class.keys()),
        });
      return found ? [{ kind: 'attribute', ...found }] : [];
    }
    const before = inherited.get(item.ident);
    if (item.mode === 'add') {
      if (before && !library.given.has(item.at.file))
        problems?.report({
          code: 'odd/already-there',
          at: item.at,
          message: `The attribute ${item.ident} is added, but ${spec.ident} has it already, from the class ${before.from}.`,
          hint: 'Write mode="change" or mode="replace".',
        });
      return [{ kind: 'attribute', def: item, from: undefined }];
    }
    if (!before) {
      if (!item.wasThere && !library.given.has(item.at.file)) reportUnknown(item, inherited, spec);
      // In the source an attribute may be changed whose class the schema has not: it is the element's own then.
      const usable = item.mode === 'replace' || (item.mode === 'change' && item.datatype);
      return usable ? [{ kind: 'attribute', def: item, from: undefined }] : [];
    }
    if (item.mode === 'delete') return [];
    const def = item.mode === 'replace' ? item : changed(before.def, item);
    return [{ kind: 'attribute', def, from: undefined }];
  }

  function changed(before: AttributeDef, after: AttributeDef): AttributeDef {
    return changedAttribute(before, after, problems ?? { found: [], report() {}, pass() {} });
  }

  function ownGroup(
    group: AttributeGroup,
    inherited: ReadonlyMap<string, Inherited>,
    spec: Spec,
  ): readonly Use[] {
    const uses = group.items.flatMap((item) => own(item, inherited, spec));
    return uses.length > 0 ? [{ kind: group.kind, uses }] : [];
  }

  function reference(key: string, ident: string): Inherited | undefined {
    const of = specs.class.get(key);
    const found = of && attributesOf(of).find(({ def }) => def.ident === ident);
    return found && { def: found.def, from: found.from ?? key };
  }

  function reportUnknown(item: AttributeDef, inherited: ReadonlyMap<string, Inherited>, spec: Spec): void {
    const names = [...inherited.keys(), ...idents(spec.attributes).filter((ident) => ident !== item.ident)];
    problems?.report({
      code: item.mode === 'delete' ? 'odd/nothing-to-delete' : 'odd/unknown-attribute',
      severity: item.mode === 'delete' ? 'warning' : 'error',
      at: item.at,
      message: `${spec.ident} has no attribute ${item.ident} that could be ${item.mode === 'delete' ? 'deleted' : item.mode === 'change' ? 'changed' : 'replaced'}.`,
      hint: meant(item.ident, names),
    });
  }

  return { classesOf, usesOf, attributesOf };
}
