import { XMLNS_NAMESPACE } from '../../xml/tree.ts';
import type { Name } from '../name.ts';
import { joinedStep } from '../patterns/element-step.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { matches } from '../patterns/value-match.ts';
import type { Schema } from '../schema.ts';
import type { StartEvent } from '../validation/events.ts';
import type { NamespacesInScope } from '../validation/namespaces-in-scope.ts';
import { recovery } from '../validation/recovery.ts';

/** What may still come in a start tag that has these attributes: as in the check, whatever is wrong so far. */
export function statesInTag(
  states: readonly Pattern[],
  event: StartEvent,
  schema: Schema,
  scope: NamespacesInScope,
): readonly Pattern[] {
  const { pool, names } = schema;
  const name = names.name(event.namespace, event.local);
  const step = joinedStep(
    states.map((state) => schema.elementStep(state, name)),
    pool,
  );
  const { contents } = step.contents.length > 0 ? step : recovery(schema).element(states, name).step;
  let inside = contents;
  for (const { namespace, local, value } of event.attributes) {
    if (namespace === XMLNS_NAMESPACE) continue;
    const attribute: Name = names.name(namespace, local);
    const after = inside.map((state) => {
      const { values, rests } = schema.attributeStep(state, attribute);
      const fitting = rests.filter((_, i) => matches(values[i] ?? pool.notAllowed, value, scope, pool));
      return pool.choice(fitting.length > 0 ? fitting : rests);
    });
    if (after.some(({ kind }) => kind !== 'notAllowed')) inside = after;
  }
  return inside;
}
