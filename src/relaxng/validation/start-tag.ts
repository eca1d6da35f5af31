import { XMLNS_NAMESPACE } from '../../xml/tree.ts';
import type { Name } from '../name.ts';
import { closed } from '../patterns/attribute-step.ts';
import { joinedStep } from '../patterns/element-step.ts';
import type { Pattern, Step } from '../patterns/pattern.ts';
import { takeAttribute } from './attributes.ts';
import type { StartEvent } from './events.ts';
import { type Check, type OpenElement, openElement } from './open-element.ts';
import { alone, contentsOf, refused } from './states.ts';

/** Attributes after which it is looked whether too much is remembered. */
const FEW = 64;

/** An element begins in another: its name, then its attributes, then that none is missing. */
export function startTag(check: Check, parent: OpenElement, event: StartEvent): OpenElement {
  const child = named(check, parent, event);
  const { attributes } = event;
  for (let i = 0; i < attributes.length; i++) {
    const attribute = attributes[i];
    if (attribute && attribute.namespace !== XMLNS_NAMESPACE) takeAttribute(check, child, event, attribute);
    if (i % FEW === FEW - 1) check.forgetTooMany();
  }
  if (!child.ignored) close(check, child, event);
  return child;
}

function named(check: Check, parent: OpenElement, event: StartEvent): OpenElement {
  const { states } = parent;
  const name = check.names.of(event);
  const step = stepOf(check, states, name);
  if (step.contents.length > 0) return openElement(event, step, contentsOf(step), parent.ignored);
  const { recover, explain } = check;
  const recovered = recover.element(states, name);
  if (!parent.ignored)
    check.report(explain.element(states, event, parent.event, recovered.step), event.nameRange);
  if (!recovered.placed) parent.refusedIn = states;
  return openElement(event, recovered.step, contentsOf(recovered.step), !recovered.known);
}

function stepOf({ schema }: Check, states: readonly Pattern[], name: Name): Step {
  const first = states[0];
  if (first && states.length === 1) return schema.elementStep(first, name);
  schema.pool.spend(states.length);
  return joinedStep(
    states.map((state) => schema.elementStep(state, name)),
    schema.pool,
  );
}

function close(check: Check, child: OpenElement, event: StartEvent): void {
  const { states } = child;
  const { pool } = check.schema;
  const first = states[0];
  if (first && states.length === 1) {
    if (!first.hasAttributes) return;
    const after = closed(first, pool);
    if (after.kind !== 'notAllowed') {
      child.states = alone(after);
      return;
    }
  }
  const after = states.map((state) => closed(state, pool));
  if (!refused(after)) child.states = after;
  else if (!refused(states)) {
    check.report(check.explain.missingAttributes(states, event), event.nameRange);
    child.states = check.recover.close(states);
  }
}
