import type { Datatype } from '../datatypes/datatype.ts';
import type { AttributeDefinition, ElementDefinition, Pattern, ValueDefinition } from './pattern.ts';
import { type Fields, type PatternStore, patternStore } from './pattern-store.ts';
import { type Identity, NO_MEMBERS } from './pattern-table.ts';

/** Makes patterns, equal ones once (hash-consing), and absorbs notAllowed and empty. */
export interface PatternPool extends Omit<PatternStore, 'intern' | 'alias'> {
  readonly empty: Pattern;
  readonly notAllowed: Pattern;
  readonly text: Pattern;
  choice(members: readonly Pattern[]): Pattern;
  interleave(members: readonly Pattern[]): Pattern;
  group(first: Pattern, rest: Pattern): Pattern;
  oneOrMore(of: Pattern): Pattern;
  list(of: Pattern): Pattern;
  attribute(attribute: AttributeDefinition, of: Pattern): Pattern;
  element(element: ElementDefinition): Pattern;
  data(datatype: Datatype, except: Pattern | undefined): Pattern;
  value(value: ValueDefinition): Pattern;
}

export function patternPool(): PatternPool {
  const { intern, alias, spend, keep, ...others } = patternStore();
  const numbers = new Map<object, number>();

  const identity = (kind: Pattern['kind'], first = -1, second = -1): Identity => ({
    kind,
    first,
    second,
    members: NO_MEMBERS,
  });

  const empty = keep(() => intern(identity('empty'), () => ({ nullable: true, hasContent: false })));
  const notAllowed = keep(() => intern(identity('notAllowed'), () => ({})));
  const text = keep(() => intern(identity('text'), () => ({ nullable: true })));

  /** What holds of the parts together; `nullable` is left to the caller. */
  function together(parts: readonly Pattern[]): Fields {
    let [hasData, hasAttributes, hasContent, contextual] = [false, false, false, false];
    for (const part of parts) {
      hasData ||= part.hasData;
      hasAttributes ||= part.hasAttributes;
      hasContent ||= part.hasContent;
      contextual ||= part.contextual;
    }
    return { hasData, hasAttributes, hasContent, contextual };
  }

  const choiceOf = ({ members }: Identity): Fields => ({
    ...together(members),
    nullable: members.some(isNullable),
    members,
  });

  const interleaveOf = ({ members }: Identity): Fields => ({
    ...together(members),
    nullable: members.every(isNullable),
    members,
  });

  function choice(given: readonly Pattern[]): Pattern {
    const [only] = given;
    if (only && given.length === 1) return only;
    spend(given.length);
    const all = new Set<Pattern>();
    for (const member of given) {
      if (member.kind === 'choice') {
        spend(member.members.length);
        for (const each of member.members) all.add(each);
      } else if (member !== notAllowed) all.add(member);
    }
    let members = [...all].sort(byId);
    // Where something else matches nothing at all, empty – which is the first – adds nothing.
    if (members[0] === empty && members.findIndex(isNullable, 1) > 0) members = members.slice(1);
    const [first = notAllowed] = members;
    if (members.length < 2) return first;
    return intern({ kind: 'choice', first: -1, second: -1, members }, choiceOf);
  }

  function interleave(given: readonly Pattern[]): Pattern {
    spend(given.length);
    const members: Pattern[] = [];
    for (const member of given) {
      if (member === notAllowed) return notAllowed;
      if (member.kind === 'interleave') for (const each of member.members) members.push(each);
      else if (member !== empty) members.push(member);
    }
    const [first = empty] = members;
    if (members.length < 2) return first;
    return intern({ kind: 'interleave', first: -1, second: -1, members }, interleaveOf);
  }

  function group(first: Pattern, rest: Pattern): Pattern {
    if (first === notAllowed || rest === notAllowed) return notAllowed;
    if (first === empty) return rest;
    if (rest === empty) return first;
    if (first.kind === 'group') return regrouped(first, first.first, first.rest, rest);
    return intern(identity('group', first.id, rest.id), () => ({
      ...together([first, rest]),
      nullable: first.nullable && rest.nullable,
      first,
      rest,
    }));
  }

  /** Groups hang to the right; that one became another is remembered, or all ends of a long one would be made anew. */
  function regrouped(whole: Pattern, first: Pattern, middle: Pattern, rest: Pattern): Pattern {
    return alias(identity('group', whole.id, rest.id), () => {
      spend(1);
      return group(first, group(middle, rest));
    });
  }

  return {
    ...others,
    spend,
    keep,
    empty,
    notAllowed,
    text,
    choice,
    interleave,
    group,
    oneOrMore(of) {
      if (of === notAllowed || of === empty || of.kind === 'oneOrMore' || of === text) return of;
      return intern(identity('oneOrMore', of.id), () => ({ ...together([of]), nullable: of.nullable, of }));
    },
    list(of) {
      if (of === notAllowed) return notAllowed;
      return intern(identity('list', of.id), () => ({ hasData: true, contextual: of.contextual, of }));
    },
    attribute(attribute, of) {
      if (of === notAllowed) return notAllowed;
      const fields = { hasAttributes: true, hasContent: false, attribute, of };
      return intern(identity('attribute', numberOf(attribute), of.id), () => fields);
    },
    element: (element) => intern(identity('element', numberOf(element)), () => ({ element })),
    data(datatype, except) {
      const contextual = datatype.contextual || (except?.contextual ?? false);
      const fields = { hasData: true, contextual, datatype, except };
      return intern(identity('data', numberOf(datatype), except?.id), () => fields);
    },
    value(value) {
      const { contextual } = value.datatype;
      return intern(identity('value', numberOf(value)), () => ({ hasData: true, contextual, value }));
    },
  };

  function numberOf(definition: object): number {
    let number = numbers.get(definition);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(definition, number);
    }
    return number;
  }
}

const isNullable = ({ nullable }: Pattern) => nullable;
const byId = (one: Pattern, other: Pattern) => one.id - other.id;
