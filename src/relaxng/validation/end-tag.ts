import { required } from '../patterns/expectations.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { matches } from '../patterns/value-match.ts';
import { type Check, complain } from './check.ts';
import { mayHoldData, rangeOfHeld } from './content-text.ts';
import type { Content, OpenElement } from './open-element.ts';
import { resumed, same } from './states.ts';

/** An element ends: whether it is complete, and how the content around it goes on. */
export function endTag(check: Check, open: OpenElement, around: Content): void {
  const { step, states } = open;
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
  around.states = resumed(step, around.states, accepted, check.schema.pool);
  around.onlyText = false;
}

function accepts({ schema, context }: Check, { onlyText, states, held }: Content, state: Pattern): boolean {
  return onlyText && mayHoldData(states) ? matches(state, held, context, schema.pool) : state.nullable;
}

function incomplete(check: Check, open: OpenElement): void {
  const { explain, schema } = check;
  const { event, states, onlyText, held, refusedIn } = open;
  if (onlyText && mayHoldData(states) && !states.some(({ kind }) => kind === 'notAllowed')) {
    const words = () => explain.data(states, held, event);
    complain(check, open, words, () => rangeOfHeld(open) ?? event.nameRange);
    return;
  }
  /** What was refused may have stood for the one thing that is missing. */
  const lacksOne = () => required(schema.pool.choice(states), 'element').length <= 1;
  if (!refusedIn || (!same(refusedIn, states) && !lacksOne()))
    complain(
      check,
      open,
      () => explain.incomplete(states, event),
      () => event.nameRange,
    );
}
