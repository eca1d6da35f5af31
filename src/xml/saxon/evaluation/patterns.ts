import type { Context, DomNode, Expression } from '../internals.ts';
import { parentOf } from './axes.ts';
import type { Evaluator } from './evaluation.ts';
import { ItemFocus } from './focus.ts';
import { isNode, itemTest } from './item-tests.ts';

/** Whether an item fits a pattern. */
export type Fits = (item: object, context: Context) => boolean;

const NO_GROUPS: readonly string[] = [];

/** A pattern of a template (XSLT 3.0, 5.5); null for a kind that Saxon-JS is asked for. */
export function patternOf(pattern: Expression | undefined, evaluator: Evaluator): Fits | null {
  if (pattern?.N === 'p.nodeTest') return nodeTest(String(pattern['test']));
  const [one, other] = pattern?.C ?? [];
  const fits = one ? patternOf(one, evaluator) : null;
  if (!pattern || !fits || !other) return null;
  if (pattern.N === 'p.withPredicate') return withPredicate(fits, other, evaluator);
  const second = patternOf(other, evaluator);
  if (!second) return null;
  if (pattern.N === 'p.withUpper') return within(String(pattern['axis']), fits, second);
  if (pattern.N !== 'p.venn' || pattern['op'] !== 'union') return null;
  return (item, context) => fits(item, context) || second(item, context);
}

function nodeTest(type: string): Fits | null {
  const test = itemTest(type);
  return test && ((item) => isNode(item) && test(item));
}

/** The predicate sees the item alone. */
function withPredicate(fits: Fits, predicate: Expression, evaluator: Evaluator): Fits {
  const { truth } = evaluator.of(predicate);
  return (item, context) => {
    if (!fits(item, context)) return false;
    const { focus, regexGroups } = context;
    const alone = new ItemFocus([item]);
    alone.to(item);
    context.focus = alone;
    context.regexGroups = NO_GROUPS;
    try {
      return truth(context);
    } finally {
      context.focus = focus;
      context.regexGroups = regexGroups;
    }
  };
}

/** `upper/lower`, `upper//lower`. */
function within(axis: string, lower: Fits, upper: Fits): Fits | null {
  if (axis !== 'parent' && axis !== 'ancestor') return null;
  return (item, context) => {
    if (!lower(item, context)) return false;
    for (let above = parentOf(item as DomNode); above; above = parentOf(above)) {
      if (upper(above, context)) return true;
      if (axis === 'parent') return false;
    }
    return false;
  };
}
