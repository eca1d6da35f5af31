import type { Name } from '../name.ts';
import { contains, isInfinite, type NameClass, namesIn } from '../name-class.ts';
import { allElements } from './expectations.ts';
import type { Pattern } from './pattern.ts';

/** What a content may hold, worked out once. */
interface Held {
  readonly names: ReadonlySet<string>;
  readonly classes: readonly NameClass[];
}

const held = new WeakMap<Pattern, Held>();

/** Whether an element of this name may stand anywhere in a content; `spend` is told what it took to find out. */
export function holds(
  content: Pattern,
  { namespace, local }: Name,
  spend: (effort: number) => void = () => {},
): boolean {
  let inside = held.get(content);
  if (!inside) {
    const classes = allElements(content, spend).map(({ name }) => name);
    const names = classes.flatMap(namesIn).map((name) => `${name.namespace}\n${name.local}`);
    inside = { names: new Set(names), classes: classes.filter(isInfinite) };
    held.set(content, inside);
  }
  return (
    inside.names.has(`${namespace}\n${local}`) ||
    inside.classes.some((nameClass) => contains(nameClass, namespace, local))
  );
}
