import type { Pattern } from '../patterns/pattern.ts';
import { matches } from '../patterns/value-match.ts';
import { mayHoldData, rangeOfHeld } from './content-text.ts';
import type { Check, OpenElement } from './open-element.ts';
import { resumed, same } from './states.ts';

/** An element ends: whether it is complete, and how the one around it goes on. */
export function endTag(check: Check, open: OpenElement, parent: OpenElement): void {
  const { step, states } = open;
  if (!step) return;
  const first = states[0];
  let accepted: readonly boolean[] | undefined;
  if (!open.ignored) {
    if (first && states.length === 1 && step.contents.length === 1) {
      if (!accepts(check, open, first)) incomplete(check, open);
    } else {
      const each = states.map((state) => accepts(check, open, state));
      if (each.includes(true)) accepted = each;
      else incomplete(check, open);
    }
  }
  parent.states = resumed(step, parent.states, accepted, check.schema.pool);
  parent.onlyText = false;
}

function accepts(
  { schema, context }: Check,
  { onlyText, states, held }: OpenElement,
  state: Pattern,
): boolean {
  return onlyText && mayHoldData(states) ? matches(state, held, context, schema.pool) : state.nullable;
}

function incomplete({ report, explain }: Check, open: OpenElement): void {
  const { event, states, onlyText, held, refusedIn } = open;
  if (!event) return;
  if (onlyText && mayHoldData(states) && !states.some(({ kind }) => kind === 'notAllowed'))
    report(explain.data(states, held, event), rangeOfHeld(open) ?? event.nameRange);
  else if (!refusedIn || !same(refusedIn, states)) report(explain.incomplete(states, event), event.nameRange);
}
