import { isNCName } from '../../xml/names.ts';
import type { Problems } from '../problems.ts';
import { type AttributeItem, nameOf, type Spec } from '../spec.ts';
import type { ResolvedSchema } from './schema.ts';

/** Reports names that can’t be names in XML, and attributes that one specification defines twice. */
export function checkNames({ specs, library }: ResolvedSchema, problems: Problems): void {
  for (const spec of Object.values(specs).flatMap((each) => [...each.values()])) {
    if (!isNCName(spec.ident) || !isNCName(nameOf(spec)))
      problems.report({
        code: 'odd/no-name',
        at: spec.at,
        message: `“${isNCName(spec.ident) ? nameOf(spec) : spec.ident}” can’t be a name: it has a space, a colon or another sign that names of XML don’t have.`,
      });
    inItems(spec.attributes, spec, new Set());
  }

  function inItems(items: readonly AttributeItem[], spec: Spec, seen: Set<string>): void {
    for (const item of items) {
      if ('items' in item) inItems(item.items, spec, seen);
      if (item.kind !== 'attribute' || library.given.has(item.at.file)) continue;
      const { ident, at } = item;
      if (!isNCName(nameOf(item).replace(/^xml:/, '')))
        problems.report({
          code: 'odd/no-name',
          at,
          message:
            ident === ''
              ? 'This attDef has no ident.'
              : `“${nameOf(item)}” can’t be the name of an attribute.`,
          hint: ident.includes(':') ? 'Its namespace is named with ns.' : undefined,
        });
      else if (seen.has(ident))
        problems.report({
          code: 'odd/already-there',
          at,
          message: `${spec.ident} defines the attribute ${ident} twice.`,
          hint: 'Remove one of the two.',
        });
      seen.add(ident);
    }
  }
}
