import type { Focus } from '../internals.ts';
import type { Items } from './evaluation.ts';

/** The context item while an expression is evaluated for each item of a list. */
export class ItemFocus implements Focus {
  current: object | null = null;
  position = 0;
  readonly items: Items;

  constructor(items: Items) {
    this.items = items;
  }

  /** Goes on to the next item. */
  to(item: object): void {
    this.current = item;
    this.position++;
  }

  last(): number {
    return this.items.length;
  }
}
