import { meant, type Problems } from '../problems.ts';
import { changedWords } from '../read/words.ts';
import type { Constraint } from '../spec.ts';
import { past } from './change-values.ts';

/** The constraints of a specification after those of a changing one, by their idents. */
export function changedConstraints(
  before: readonly Constraint[],
  after: readonly Constraint[],
  problems: Problems,
): readonly Constraint[] {
  const kept = [...before];
  for (const constraint of after) {
    const { ident, mode, at } = constraint;
    const index = kept.findIndex((each) => each.ident === ident);
    const old = kept[index];
    if (mode === 'add') {
      // The same rule in two languages has one ident.
      if (old && old.language === constraint.language)
        problems.report({
          code: 'odd/already-there',
          at,
          message: `The constraint ${ident} is added, but there is one of this ident already.`,
          hint: 'Give it another ident, or write mode="replace".',
        });
      kept.push(constraint);
    } else if (!old)
      problems.report({
        code: 'odd/unknown-constraint',
        at,
        message: `The constraint ${ident} is to be ${past(mode)}, but there is none of this ident.`,
        hint: meant(
          ident,
          before.map((each) => each.ident),
        ),
      });
    else if (mode === 'delete') kept.splice(index, 1);
    else if (mode === 'replace') kept[index] = { ...constraint, mode: 'add' };
    else
      kept[index] = {
        ...old,
        body: constraint.body.length > 0 ? constraint.body : old.body,
        words: changedWords(old.words, constraint.words),
        at,
      };
  }
  return kept;
}
