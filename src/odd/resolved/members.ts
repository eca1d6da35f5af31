import type { ClassReference } from '../content.ts';
import type { Spec } from '../spec.ts';
import type { ResolvedSchema } from './schema.ts';

export interface Members {
  /** The elements and classes that are members of a class themselves, in the order of the sources. */
  of(ident: string): readonly Spec[];
  /** Those of them that a reference to the class means. */
  chosen(reference: ClassReference): readonly Spec[];
  /** All elements that belong to a class, at whatever remove; of an element, itself. */
  elementsOf(spec: Spec): ReadonlySet<Spec>;
}

/** Who is a member of which class. Classes stand among the elements as the sources have them. */
export function members({ specs, library }: ResolvedSchema): Members {
  const found = new Map<string, Spec[]>();
  const elements = new Map<Spec, ReadonlySet<Spec>>();
  const index = ({ kind, ident }: Spec) => library.order.get(`${kind} ${ident}`) ?? Number.POSITIVE_INFINITY;
  for (const spec of [...specs.element.values(), ...specs.class.values()]) {
    for (const key of new Set(spec.classes.map((each) => each.key))) {
      const same = found.get(key);
      if (same) same.push(spec);
      else found.set(key, [spec]);
    }
  }
  for (const list of found.values()) list.sort((one, other) => compare(index(one), index(other)));
  const of = (ident: string) => found.get(ident) ?? [];
  return {
    of,
    chosen: ({ key, include, except }) =>
      of(key).filter(({ ident }) => (!include || include.includes(ident)) && !except.includes(ident)),
    elementsOf(spec) {
      let all = elements.get(spec);
      if (!all) {
        all = collect(spec, of);
        elements.set(spec, all);
      }
      return all;
    },
  };
}

function collect(spec: Spec, of: Members['of']): ReadonlySet<Spec> {
  const seen = new Set<Spec>();
  const waiting = [spec];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'class') waiting.push(...of(next.ident));
  }
  return new Set([...seen].filter(({ kind }) => kind === 'element'));
}

const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
