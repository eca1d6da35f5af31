import type { Pattern, Step } from '../patterns/pattern.ts';
import type { StartEvent, TextEvent } from './events.ts';

/** The content of an element, or the document, as far as it has come. */
export interface Content {
  /** The patterns that the rest of it may have to match: several only where several element patterns do. */
  states: readonly Pattern[];
  /** Whether what stands in it is let pass: it is not known to the schema. */
  readonly ignored: boolean;
  /** Whether nothing but text has come: it may be the one string that the element holds, looked at when it ends. */
  onlyText: boolean;
  held: string;
  heldFirst: TextEvent | undefined;
  heldLast: TextEvent | undefined;
  /** What has been said, so that nothing that follows from it is said again: an element was refused in these states … */
  refusedIn: readonly Pattern[] | undefined;
  /** … or text was. */
  refusedText: boolean;
  /**
   * The element itself was refused. If what comes first in it is refused too, it is not misplaced but misnamed, and nothing
   * more is said of what it holds by itself.
   */
  own: 'misplaced' | 'misnamed' | undefined;
}

/** An element whose end tag has not come yet. */
export interface OpenElement extends Content {
  readonly event: StartEvent;
  /** The step that leads back to what is around it. */
  readonly step: Step;
}

/**
 * A content of which nothing has come yet; that of the document has neither start tag nor step. It is a class, since of what is
 * written as a literal JavaScript’s engine may come to think that it lives long, and then whole texts live as long.
 */
export class Opened<E extends StartEvent | undefined, S extends Step | undefined> implements Content {
  readonly event: E;
  readonly step: S;
  states: readonly Pattern[];
  readonly ignored: boolean;
  onlyText = true;
  held = '';
  heldFirst: TextEvent | undefined = undefined;
  heldLast: TextEvent | undefined = undefined;
  refusedIn: readonly Pattern[] | undefined = undefined;
  refusedText = false;
  own: Content['own'];

  constructor(event: E, step: S, states: readonly Pattern[], ignored: boolean, own?: Content['own']) {
    this.event = event;
    this.step = step;
    this.states = states;
    this.ignored = ignored;
    this.own = own;
  }
}
