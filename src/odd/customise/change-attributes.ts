import type { Problems } from '../problems.ts';
import { changedWords } from '../read/words.ts';
import type { AttributeDef, AttributeItem } from '../spec.ts';
import { changedConstraints } from './change-constraints.ts';
import { changedValues } from './change-values.ts';

/** What an attribute becomes by a definition in the mode change. */
export function changedAttribute(
  before: AttributeDef,
  after: AttributeDef,
  problems: Problems,
): AttributeDef {
  return {
    ...before,
    altIdent: after.altIdent ?? before.altIdent,
    namespace: after.namespace ?? before.namespace,
    usage: after.usage ?? before.usage,
    datatype: after.datatype ?? before.datatype,
    values: changedValues(before.values, after.values, problems),
    defaultValue: after.defaultValue ?? before.defaultValue,
    words: changedWords(before.words, after.words),
    constraints: changedConstraints(before.constraints, after.constraints, problems),
    at: after.at,
  };
}

/**
 * The attributes of a specification after those of a changing one. What is said of an attribute that is not among
 * them is kept as it is: it is about one that comes from a class.
 */
export function changedAttributes(
  before: readonly AttributeItem[],
  after: readonly AttributeItem[],
  problems: Problems,
): readonly AttributeItem[] {
  let items = before;
  for (const item of after) {
    if (item.kind === 'reference') items = [...items, item];
    else if (item.kind === 'attribute') items = withAttribute(items, item, problems);
    else {
      const { added, other } = split(item.items);
      items = changedAttributes(items, other, problems);
      if (added.length > 0) items = [...items, { kind: item.kind, items: added }];
    }
  }
  return items;
}

/** What is new in a group, and what is about attributes that are there. */
function split(items: readonly AttributeItem[]) {
  const isNew = (item: AttributeItem) => item.kind !== 'attribute' || item.mode === 'add';
  return { added: items.filter(isNew), other: items.filter((item) => !isNew(item)) };
}

function withAttribute(
  items: readonly AttributeItem[],
  after: AttributeDef,
  problems: Problems,
): readonly AttributeItem[] {
  const before = find(items, after.ident);
  if (!before) return [...items, after];
  switch (after.mode) {
    case 'add':
      if (before.mode !== 'delete')
        problems.report({
          code: 'odd/already-there',
          at: after.at,
          message: `The attribute ${after.ident} is added, but it is there already.`,
          hint: 'Write mode="change" or mode="replace".',
        });
      return replaced(items, before, after);
    case 'delete':
      return replaced(items, before, { ...after, wasThere: before.mode !== 'delete' });
    case 'replace':
      return replaced(items, before, { ...after, mode: before.mode === 'add' ? 'add' : 'replace' });
    case 'change':
      if (before.mode === 'delete')
        problems.report({
          code: 'odd/contradiction',
          at: after.at,
          message: `The attribute ${after.ident} is changed, but deleted as well.`,
        });
      return replaced(items, before, changedAttribute(before, after, problems));
  }
}

/** The definition of an attribute among those of one specification, in groups too. */
export function find(items: readonly AttributeItem[], ident: string): AttributeDef | undefined {
  for (const item of items) {
    const found =
      item.kind === 'attribute' ? item : item.kind === 'reference' ? undefined : find(item.items, ident);
    if (found?.ident === ident) return found;
  }
  return undefined;
}

function replaced(
  items: readonly AttributeItem[],
  before: AttributeDef,
  after: AttributeDef,
): readonly AttributeItem[] {
  return items.map((item) => {
    if (item === before) return after;
    return item.kind === 'group' || item.kind === 'choice'
      ? { ...item, items: replaced(item.items, before, after) }
      : item;
  });
}
