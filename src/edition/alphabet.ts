import { listedAs } from '../document/register.ts';
import { nameKey } from '../project/letters.ts';
import { folded, inOrder } from '../project/order.ts';
import type { MentionedEntry } from './catalogue.ts';

/** A line of a register: an entry by its heading, or another form of its name, which leads there. */
export interface RegisterLine {
  readonly entry: MentionedEntry;
  readonly name: string;
  /** Whether it is another form of the name. */
  readonly see: boolean;
}

/** All lines in the order of the alphabet of a language. A form that the heading begins with would stand beside it, and is none. */
export function registerLines(entries: readonly MentionedEntry[], language: string): readonly RegisterLine[] {
  const lines = entries.flatMap((entry) => {
    const name = listedAs(entry);
    const heading = folded(name);
    const others = [...new Set(entry.names.map((other) => listedAs(entry, other)))];
    return [
      { entry, name, see: false },
      ...others
        .filter((other) => !heading.startsWith(folded(other)))
        .map((other) => ({ entry, name: other, see: true })),
    ];
  });
  const keyed = lines.map((line) => ({
    line,
    key: nameKey(line.name, language, line.see, line.entry.id),
  }));
  return keyed.sort((a, b) => inOrder(a.key, b.key)).map(({ line }) => line);
}
