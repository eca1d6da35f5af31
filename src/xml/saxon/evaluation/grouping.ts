import type { Context } from '../internals.ts';
import { byAll, type Items, type Kind } from './evaluation.ts';

/** The items of the group that is gone through (XSLT 3.0, 14.2), and what they have in common. */
export const currentGroup: Kind = ofGroup((context) => context.currentGroup);
export const currentGroupingKey: Kind = ofGroup((context) => context.currentGroupingKey);

/** Saxon-JS says what is wrong where there is no group. */
function ofGroup(find: (context: Context) => Items | null | undefined): Kind {
  return (expression, evaluator) => {
    const saxon = evaluator.saxon(expression);
    return byAll((context) => find(context) ?? saxon(context).expand(), evaluator);
  };
}
