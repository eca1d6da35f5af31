import type { Name } from '../name.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { matches } from '../patterns/value-match.ts';
import { type Check, complain } from './check.ts';
import type { AttributeEvent } from './events.ts';
import type { OpenElement } from './open-element.ts';
import { alone, refused } from './states.ts';

/** An attribute of a start tag: its name, and its value. */
export function takeAttribute(check: Check, open: OpenElement, attribute: AttributeEvent): void {
  const { schema, ids } = check;
  if (ids) {
    const type = schema.idTypes?.typeOf(open.event, attribute);
    if (type) ids.attribute(type, attribute);
  }
  if (open.ignored) return;
  const name = schema.names.of(attribute);
  const { states } = open;
  const first = states[0];
  if (first && states.length === 1) {
    const after = afterAttribute(check, first, name, attribute.value);
    if (after.kind !== 'notAllowed') {
      open.states = alone(after);
      return;
    }
  } else {
    schema.pool.spend(states.length);
    const after = states.map((state) => afterAttribute(check, state, name, attribute.value));
    if (!refused(after)) {
      open.states = after;
      return;
    }
  }
  open.states = refuse(check, open, attribute, name);
}

function afterAttribute({ schema, context }: Check, state: Pattern, name: Name, value: string): Pattern {
  const { pool } = schema;
  const { values, rests } = schema.attributeStep(state, name);
  const only = values[0];
  const rest = rests[0];
  if (!only || !rest) return pool.notAllowed;
  if (values.length === 1) return matches(only, value, context, pool) ? rest : pool.notAllowed;
  pool.spend(values.length);
  return pool.choice(rests.filter((_, i) => matches(values[i] ?? pool.notAllowed, value, context, pool)));
}

/** The finding, and the states as if the attribute had been the one that was meant, or its value right. */
function refuse(check: Check, open: OpenElement, attribute: AttributeEvent, name: Name): readonly Pattern[] {
  const { schema, explain, recover, report } = check;
  const { pool, attributeStep } = schema;
  const { states, event } = open;
  const as = (meant: Name) => states.map((state) => pool.choice(attributeStep(state, meant).rests));
  if (states.some((state) => attributeStep(state, name).values.length > 0)) {
    report(explain.attributeValue(states, attribute, name), attribute.valueRange);
    return as(name);
  }
  const words = () => explain.attribute(states, attribute, event);
  complain(check, open, words, () => attribute.nameRange);
  const meant = recover.attribute(states, name);
  return meant ? as(meant) : states;
}
