import type { Problems } from '../problems.ts';
import { changedWords } from '../read/words.ts';
import type { Declaration, Membership, Memberships, Spec } from '../spec.ts';
import { changedAttributes } from './change-attributes.ts';
import { changedConstraints } from './change-constraints.ts';

/** What a specification becomes by one in the mode change: what that leaves out stays. */
export function changedSpec(before: Spec, after: Declaration, problems: Problems): Spec {
  return {
    ...before,
    altIdent: after.altIdent ?? before.altIdent,
    module: before.module ?? after.module,
    namespace: after.namespace ?? before.namespace,
    prefix: after.prefix ?? before.prefix,
    words: changedWords(before.words, after.words),
    classes: changedClasses(before.classes, after.classes, problems),
    content: after.content ?? before.content,
    attributes: changedAttributes(before.attributes, after.attributes, problems),
    constraints: changedConstraints(before.constraints, after.constraints, problems),
    at: after.at,
  };
}

function changedClasses(
  before: readonly Membership[],
  after: Memberships | undefined,
  problems: Problems,
): readonly Membership[] {
  if (!after) return before;
  if (after.mode === 'replace') return after.members.filter(({ mode }) => mode === 'add');
  const kept = [...before];
  for (const member of after.members) {
    const { key, at } = member;
    const index = kept.findIndex((each) => each.key === key);
    if (member.mode === 'add' && index < 0) kept.push({ key, at });
    else if (member.mode === 'delete' && index >= 0) kept.splice(index, 1);
    else
      problems.report({
        code: member.mode === 'add' ? 'odd/already-there' : 'odd/nothing-to-delete',
        severity: 'warning',
        at,
        message:
          member.mode === 'add'
            ? `The membership in ${key} is added, but it is there already.`
            : `The membership in ${key} is deleted, but there is none.`,
        hint: member.mode === 'add' ? undefined : members(before),
      });
  }
  return kept;
}

function members(before: readonly Membership[]): string {
  return before.length === 0
    ? 'It is a member of no class.'
    : `It is a member of ${before.map(({ key }) => key).join(', ')}.`;
}
