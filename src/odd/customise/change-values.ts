import { meant, type Problems } from '../problems.ts';
import { changedWords } from '../read/words.ts';
import type { ValueItem, ValueList } from '../value-list.ts';

/**
 * What a list of values becomes: one in the mode change alters, adds and takes away single values, any other takes the
 * place of the list that was there.
 */
export function changedValues(
  before: ValueList | undefined,
  after: ValueList | undefined,
  problems: Problems,
): ValueList | undefined {
  if (!after) return before;
  if (after.mode === 'delete') {
    if (!before)
      problems.report({
        code: 'odd/nothing-to-delete',
        severity: 'warning',
        at: after.at,
        message: 'This list of values is deleted, but there is none.',
      });
    return undefined;
  }
  if (after.mode !== 'change') return after;
  const items = new Map((before?.items ?? []).map((item) => [item.ident, item]));
  for (const item of after.items) change(items, item, problems);
  return {
    mode: 'add',
    type: after.type ?? before?.type,
    items: [...items.values()],
    at: after.at,
  };
}

function change(items: Map<string, ValueItem>, item: ValueItem, problems: Problems): void {
  const { ident, mode, at } = item;
  const old = items.get(ident);
  if (mode === 'add') {
    if (old)
      problems.report({
        code: 'odd/already-there',
        at,
        message: `The value “${ident}” is added, but the list has it already.`,
        hint: 'Write mode="change" to give it another description.',
      });
    items.set(ident, item);
    return;
  }
  if (!old) {
    problems.report({
      code: 'odd/unknown-value',
      at,
      message: `The value “${ident}” is to be ${past(mode)}, but the list has no such value.`,
      hint: meant(ident, items.keys()) ?? 'A new value has the mode add.',
    });
    return;
  }
  if (mode === 'delete') items.delete(ident);
  else if (mode === 'replace') items.set(ident, { ...item, mode: 'add' });
  else
    items.set(ident, {
      ...old,
      altIdent: item.altIdent ?? old.altIdent,
      words: changedWords(old.words, item.words),
      at,
    });
}

/** A mode as a participle. */
export function past(mode: 'change' | 'delete' | 'replace'): string {
  return mode === 'change' ? 'changed' : mode === 'delete' ? 'deleted' : 'replaced';
}
