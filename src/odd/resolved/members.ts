import type { Spec } from '../spec.ts';
import type { ResolvedSchema } from './schema.ts';

export interface Members {
  /** The elements and classes that are members of a class themselves, in the order of the sources. */
  of(ident: string): readonly Spec[];
}

/** Who is a member of which class of a content model. Classes stand among the elements as the sources have them. */
export function members({ specs, library }: ResolvedSchema): Members {
  const found = new Map<string, Spec[]>();
  const index = ({ kind, ident }: Spec) => library.order.get(`${kind} ${ident}`) ?? Number.POSITIVE_INFINITY;
  for (const spec of [...specs.element.values(), ...specs.class.values()]) {
    for (const key of new Set(spec.classes.map((each) => each.key))) {
      const same = found.get(key);
      if (same) same.push(spec);
      else found.set(key, [spec]);
    }
  }
  for (const list of found.values()) list.sort((one, other) => compare(index(one), index(other)));
  return { of: (ident) => found.get(ident) ?? [] };
}

const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
