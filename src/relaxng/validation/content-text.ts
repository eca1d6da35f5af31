import type { Range } from '../../diagnostic.ts';
import { isBlank } from '../datatypes/white-space.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { afterText } from '../patterns/text-step.ts';
import { type Check, complain } from './check.ts';
import type { TextEvent } from './events.ts';
import type { Content } from './open-element.ts';
import { alone, refused } from './states.ts';
import { withoutWhiteSpace } from './text-range.ts';

/** Text in an element. Where data is possible it is held: only all of it together can be compared. */
export function text(check: Check, open: Content, event: TextEvent): void {
  if (open.ignored) return;
  if (open.onlyText && mayHoldData(open.states)) {
    open.held += event.value;
    open.heldFirst ??= event;
    open.heldLast = event;
    return;
  }
  const first = open.states[0];
  if (first && open.states.length === 1 && first.memo.text === first) return;
  if (!isBlank(event.value)) take(check, open, event);
}

/** Whether data may be all that the element holds. */
export function mayHoldData(states: readonly Pattern[]): boolean {
  for (let i = 0; i < states.length; i++) if (states[i]?.hasData) return true;
  return false;
}

/** An element comes: what was held is text beside it, not data. It is given back if it can’t be there for that. */
export function release(check: Check, open: Content): TextEvent | undefined {
  open.onlyText = false;
  const { held, heldFirst, heldLast } = open;
  if (!heldFirst || !heldLast) return undefined;
  open.held = '';
  open.heldFirst = undefined;
  open.heldLast = undefined;
  if (isBlank(held)) return undefined;
  const after = afterAll(check, open);
  if (refused(after)) return { value: held, range: between(heldFirst, heldLast) };
  open.states = after;
  return undefined;
}

export function rangeOfHeld({ heldFirst, heldLast }: Content): Range | undefined {
  return heldFirst && heldLast && between(heldFirst, heldLast);
}

const between = (first: TextEvent, last: TextEvent): Range => ({
  start: first.range.start,
  end: last.range.end,
});

/** Text that says something; reported once in an element that can have none. */
export function take(check: Check, open: Content, event: TextEvent): void {
  const after = afterAll(check, open);
  if (!refused(after)) open.states = after;
  else if (!open.refusedText) {
    const words = () => check.explain.text(open.states);
    complain(check, open, words, () => withoutWhiteSpace(event.value, event.range));
    open.refusedText = true;
  }
}

function afterAll({ schema: { pool } }: Check, { states }: Content): readonly Pattern[] {
  const first = states[0];
  return first && states.length === 1
    ? alone(afterText(first, pool))
    : states.map((state) => afterText(state, pool));
}
