import type { Range } from '../../diagnostic.ts';
import { isBlank } from '../datatypes/white-space.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { afterText } from '../patterns/text-step.ts';
import type { TextEvent } from './events.ts';
import type { Check, OpenElement } from './open-element.ts';
import { alone, refused } from './states.ts';

/** Text in an element. Where data is possible it is held: only all of it together can be compared. */
export function text(check: Check, open: OpenElement, event: TextEvent): void {
  if (open.ignored) return;
  if (open.onlyText && mayHoldData(open.states)) {
    open.held += event.value;
    open.heldFirst ??= event;
    open.heldLast = event;
    return;
  }
  const first = open.states[0];
  if (first && open.states.length === 1 && first.memo.text === first) return;
  if (!isBlank(event.value)) take(check, open, event, event);
}

/** Whether data may be all that the element holds. */
export function mayHoldData(states: readonly Pattern[]): boolean {
  for (let i = 0; i < states.length; i++) if (states[i]?.hasData) return true;
  return false;
}

/** An element comes: what was held is text beside it, not data. */
export function release(check: Check, open: OpenElement): void {
  open.onlyText = false;
  const { held, heldFirst, heldLast } = open;
  if (!heldFirst || !heldLast) return;
  if (!isBlank(held)) take(check, open, heldFirst, heldLast);
  open.held = '';
  open.heldFirst = undefined;
  open.heldLast = undefined;
}

export function rangeOfHeld({ heldFirst, heldLast }: OpenElement): Range | undefined {
  return heldFirst && heldLast && { start: heldFirst.range.start, end: heldLast.range.end };
}

function take(check: Check, open: OpenElement, from: TextEvent, to: TextEvent): void {
  const { states } = open;
  const { pool } = check.schema;
  const first = states[0];
  const after =
    first && states.length === 1
      ? alone(afterText(first, pool))
      : states.map((state) => afterText(state, pool));
  if (!refused(after)) open.states = after;
  else if (!open.refusedText) {
    check.report(check.explain.text(states, open.event), { start: from.range.start, end: to.range.end });
    open.refusedText = true;
  }
}
