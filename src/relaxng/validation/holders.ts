import type { Name } from '../name.ts';
import { contains, isInfinite, type NameClass, namesIn } from '../name-class.ts';
import type { Simple, SimpleElement } from '../schema/simple.ts';
import type { Schema } from '../schema.ts';

/** Which elements have an attribute, or hold an element. */
interface Holders {
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that have, or hold, whatever a name class takes. */
  readonly byClass: readonly (readonly [NameClass, string])[];
}

const NONE: ReadonlySet<string> = new Set();

const known = { attribute: new WeakMap<Schema, Holders>(), element: new WeakMap<Schema, Holders>() };

/** The local names of the elements of which one can have the attribute, or hold the element, somewhere. */
export function holdersOf(schema: Schema, kind: 'attribute' | 'element', name: Name): ReadonlySet<string> {
  let holders = known[kind].get(schema);
  if (!holders) {
    holders = collect(schema.elements, kind);
    known[kind].set(schema, holders);
  }
  const { namespace, local } = name;
  const named = holders.byName.get(`${namespace}\n${local}`) ?? NONE;
  const others = holders.byClass.filter(([each]) => contains(each, namespace, local));
  return others.length === 0 ? named : new Set([...named, ...others.map(([, holder]) => holder)]);
}

function collect(elements: readonly SimpleElement[], kind: 'attribute' | 'element'): Holders {
  const byName = new Map<string, Set<string>>();
  const byClass: [NameClass, string][] = [];
  for (const element of elements) {
    const own = namesIn(element.name).map(({ local }) => local);
    for (const nameClass of namesWithin(element.content(), kind)) {
      if (isInfinite(nameClass)) byClass.push(...own.map((local): [NameClass, string] => [nameClass, local]));
      for (const { namespace, local } of namesIn(nameClass)) {
        const key = `${namespace}\n${local}`;
        const holders = byName.get(key);
        if (holders) for (const each of own) holders.add(each);
        else byName.set(key, new Set(own));
      }
    }
  }
  return { byName, byClass };
}

function namesWithin(content: Simple, kind: 'attribute' | 'element'): readonly NameClass[] {
  const found: NameClass[] = [];
  const seen = new Set<Simple>();
  const waiting = [content];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'attribute' || next.kind === 'element') {
      if (next.kind === kind) found.push(next.name);
    } else if (next.kind === 'oneOrMore') waiting.push(next.of);
    else if ('members' in next) waiting.push(...next.members);
  }
  return found;
}
