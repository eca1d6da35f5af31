import type { Rule } from '../schema.ts';
import type { NamelessRule } from './read-rule.ts';

/**
 * An assertion that has no id is known by that of its rule, else by that of its pattern; with a number after it unless it is the
 * only assertion there.
 */
export function withIds(rules: readonly NamelessRule[], patternId: string): readonly Rule[] {
  const inPattern = rules.reduce((sum, { tests }) => sum + tests.length, 0);
  let before = 0;
  return rules.map(({ id: ruleId, context, lets, tests }) => {
    const first = before;
    before += tests.length;
    const made = (index: number) =>
      ruleId === undefined
        ? numbered(patternId, first + index, inPattern)
        : numbered(ruleId, index, tests.length);
    return {
      context,
      lets,
      tests: tests.map((test, index) => ({ ...test, id: test.id?.trim() || made(index) })),
    };
  });
}

function numbered(id: string, index: number, count: number): string {
  return count === 1 ? id : `${id}-${index + 1}`;
}
