import type { Markup } from './markup.ts';

/** The definitions of a grammar, each made when it is referred to first. */
export interface Definitions {
  /** Sees to it that there is a definition of this name. */
  need(name: string, make: () => Markup): void;
  /** All of them, in the order of their names. */
  all(): readonly (readonly [name: string, pattern: Markup])[];
}

export function definitions(): Definitions {
  const made = new Map<string, Markup | undefined>();
  const waiting: (() => void)[] = [];
  return {
    need(name, make) {
      if (made.has(name)) return;
      made.set(name, undefined);
      waiting.push(() => made.set(name, make()));
    },
    all() {
      for (let next = waiting.pop(); next; next = waiting.pop()) next();
      return [...made]
        .flatMap(([name, pattern]) => (pattern ? [[name, pattern] as const] : []))
        .sort(([one], [other]) => (one < other ? -1 : 1));
    },
  };
}
