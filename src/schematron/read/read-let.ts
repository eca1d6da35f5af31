import { attribute } from '../../xml/tree.ts';
import type { Let } from '../schema.ts';
import { isHarmless } from './harmless.ts';
import { expressionOf, type Placed, place, required } from './scope.ts';

/** sch:let: its value is an expression, or else its content (ISO/IEC 19757-3:2020, 5.4.6). */
export function readLet(placed: Placed): readonly Let[] {
  const { element, scope } = placed;
  const name = required(placed, 'name')?.text.trim();
  if (name === undefined) return [];
  const value = expressionOf(placed, 'value');
  if (!value && !isHarmless(element, scope)) return [];
  return [
    {
      name,
      as: attribute(element, 'as'),
      at: place(scope, element.nameRange),
      value: value ?? { content: element },
    },
  ];
}
