import type { Location } from '../../diagnostic.ts';
import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from '../name-class.ts';

/** A pattern of the simple syntax (section 5), but with as many members as were written, and with places. */
export type Simple =
  | { readonly kind: 'empty' | 'notAllowed' | 'text'; readonly at: Location }
  | {
      readonly kind: 'choice' | 'group' | 'interleave';
      readonly members: readonly Simple[];
      readonly at: Location;
    }
  | { readonly kind: 'oneOrMore' | 'list'; readonly of: Simple; readonly at: Location }
  | {
      readonly kind: 'attribute';
      readonly name: NameClass;
      readonly of: Simple;
      readonly documentation: string;
      readonly at: Location;
    }
  | SimpleElement
  | {
      readonly kind: 'data';
      readonly datatype: Datatype;
      readonly except: Simple | undefined;
      readonly at: Location;
    }
  | {
      readonly kind: 'value';
      readonly datatype: Datatype;
      readonly literal: string;
      readonly key: string;
      readonly documentation: string;
      readonly at: Location;
    };

export interface SimpleElement {
  readonly kind: 'element';
  readonly name: NameClass;
  /** Elements may hold themselves, so the content comes after the element. */
  readonly content: () => Simple;
  readonly documentation: string;
  readonly at: Location;
}

/** Section 4.20: notAllowed is absorbed; an empty choice is notAllowed. */
export function choice(members: readonly Simple[], at: Location): Simple {
  const kept: Simple[] = [];
  for (const member of members) {
    if (member.kind === 'notAllowed') continue;
    if (member.kind === 'empty' && kept.some(({ kind }) => kind === 'empty')) continue;
    kept.push(member);
  }
  const [first] = kept;
  if (!first) return { kind: 'notAllowed', at };
  return kept.length === 1 ? first : { kind: 'choice', members: kept, at };
}

/** Sections 4.20 and 4.21: notAllowed absorbs, empty is absorbed. */
export function sequence(kind: 'group' | 'interleave', members: readonly Simple[], at: Location): Simple {
  const refused = members.find((member) => member.kind === 'notAllowed');
  if (refused) return refused;
  const kept = members.filter((member) => member.kind !== 'empty');
  const [first] = kept;
  if (!first) return { kind: 'empty', at };
  return kept.length === 1 ? first : { kind, members: kept, at };
}

export function oneOrMore(of: Simple, at: Location): Simple {
  return of.kind === 'notAllowed' || of.kind === 'empty' ? of : { kind: 'oneOrMore', of, at };
}

export function optional(of: Simple, at: Location): Simple {
  return choice([of, { kind: 'empty', at }], at);
}
