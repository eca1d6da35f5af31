import { XMLNS_NAMESPACE } from '../../xml/tree.ts';
import type { Name } from '../name.ts';
import { closed } from '../patterns/attribute-step.ts';
import { joinedStep } from '../patterns/element-step.ts';
import type { Pattern, Step } from '../patterns/pattern.ts';
import { takeAttribute } from './attributes.ts';
import { type Check, complain } from './check.ts';
import { release, take } from './content-text.ts';
import type { StartEvent, TextEvent } from './events.ts';
import { type Content, type OpenElement, Opened } from './open-element.ts';
import { alone, contentsOf, refused, same } from './states.ts';

/** Attributes after which it is looked whether too much is remembered. */
const FEW = 64;

/** An element begins within a content: its name. Its attributes come after its namespaces are in scope. */
export function startTag(check: Check, around: Content, event: StartEvent): OpenElement {
  const refusedText = release(check, around);
  const name = check.schema.names.of(event);
  const step = stepOf(check, around.states, name);
  if (step.contents.length === 0) return refusedElement(check, around, event, name, refusedText);
  if (refusedText) take(check, around, refusedText);
  if (around.own === 'misplaced') around.own = undefined;
  return new Opened(event, step, contentsOf(step), around.ignored);
}

/** An element that can’t stand where it stands, and how the check goes on. */
function refusedElement(
  check: Check,
  around: Content,
  event: StartEvent,
  name: Name,
  refusedText: TextEvent | undefined,
): OpenElement {
  const { recover, explain } = check;
  const { states, ignored } = around;
  const { step, as } = recover.element(states, name);
  // What was refused before this element may have stood for what is missing.
  const follows = as === 'after' && around.refusedIn && same(around.refusedIn, states);
  if (!ignored && !follows)
    complain(
      check,
      around,
      () => explain.element(states, event, step),
      () => event.nameRange,
    );
  if (as === 'outside' || as === 'unknown') {
    around.refusedIn = states;
    if (refusedText) around.refusedText = true;
  }
  const own = as === 'outside' && !ignored ? 'misplaced' : undefined;
  return new Opened(event, step, contentsOf(step), as === 'unknown', own);
}

/** The attributes of an element, and that none is missing. */
export function takeAttributes(check: Check, open: OpenElement): void {
  const { attributes } = open.event;
  for (let i = 0; i < attributes.length; i++) {
    const attribute = attributes[i];
    if (attribute && attribute.namespace !== XMLNS_NAMESPACE) takeAttribute(check, open, attribute);
    if (i % FEW === FEW - 1) check.forgetTooMany();
  }
  if (!open.ignored) close(check, open);
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

function close(check: Check, open: OpenElement): void {
  const { states, event } = open;
  const { pool } = check.schema;
  const first = states[0];
  if (first && states.length === 1) {
    if (!first.hasAttributes) return;
    const after = closed(first, pool);
    if (after.kind !== 'notAllowed') {
      open.states = alone(after);
      return;
    }
  }
  const after = states.map((state) => closed(state, pool));
  if (!refused(after)) open.states = after;
  else if (!refused(states)) {
    const words = () => check.explain.missingAttributes(states, event);
    complain(check, open, words, () => event.nameRange);
    open.states = check.recover.close(states);
  }
}
