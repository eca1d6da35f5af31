import type { Expression } from '../internals.ts';
import { atMostOne } from './static-types.ts';

/** The axis where a path is one step from the context item, or from one node at most; nothing where it is anything else. */
export function onlyAxis({ N, C }: Expression): Expression | undefined {
  const [left, right] = C ?? [];
  const isOneStep = N === 'slash' && right?.N === 'axis' && left && atMostOne(left);
  return isOneStep ? right : undefined;
}

export function isContextItem(expression: Expression): boolean {
  const { N, C } = expression;
  return N === 'dot' || (N === 'treat' && expression['as'] === 'N' && C?.[0]?.N === 'dot');
}

/** Whether it gives no more than one attribute, of a name that is known. */
export function isAttribute(expression: Expression): boolean {
  const { N, C, name } = expression;
  if (N === 'docOrder') return isAttribute(C?.[0] as Expression);
  const axis = onlyAxis(expression);
  return axis ? isAttribute(axis) : N === 'axis' && name === 'attribute' && atMostOne(expression);
}
