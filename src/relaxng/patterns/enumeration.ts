import type { Datatype } from '../datatypes/datatype.ts';
import type { Enumeration, Pattern } from './pattern.ts';

/** The values among the members of a choice, by their datatypes, and what is none. */
export function enumerationOf(members: readonly Pattern[]): Enumeration {
  const keys = new Map<Datatype, Set<string>>();
  const others: Pattern[] = [];
  for (const member of members) {
    if (member.kind !== 'value') {
      others.push(member);
      continue;
    }
    const { datatype, key } = member.value;
    const ofType = keys.get(datatype);
    if (ofType) ofType.add(key);
    else keys.set(datatype, new Set([key]));
  }
  return { keys, others };
}
