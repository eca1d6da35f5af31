import type { Expression } from '../internals.ts';
import { isAttribute } from './one-step.ts';
import { atMostOne, holds } from './static-types.ts';

/** These make untyped values of nodes, and leave strings as they are. */
const ATOMISING: ReadonlySet<string> = new Set(['data', 'atomSing', 'check', 'cvUntyped']);

/** Whether an expression surely gives a string, or something untyped, or nothing. */
export function isOneText(expression: Expression): boolean {
  const { N, C } = expression;
  if (N === 'attVal') return true;
  if (holds(expression, 'AS') || holds(expression, 'AZ')) return atMostOne(expression);
  const [part] = C ?? [];
  if (!part || !ATOMISING.has(N) || (N === 'cvUntyped' && expression['to'] !== 'AS')) return false;
  return isAttribute(part) || (holds(part, 'N') && atMostOne(part)) || isOneText(part);
}
