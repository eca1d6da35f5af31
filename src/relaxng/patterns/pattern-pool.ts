import type { Datatype } from '../datatypes/datatype.ts';
import type { AttributeDefinition, ElementDefinition, Memo, Pattern, ValueDefinition } from './pattern.ts';

/** Makes patterns, equal ones once (hash-consing), and absorbs notAllowed and empty. */
export interface PatternPool {
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
  /** How many patterns and remembered steps there are. */
  size(): number;
  /** To be called for each step that is remembered. */
  remembered(): void;
  /** What is made in it is never forgotten: the patterns of the schema itself. */
  keep<T>(make: () => T): T;
  /** Lets go of all patterns but those that are kept, and of all steps. */
  forget(): void;
}

export function patternPool(): PatternPool {
  let known = new Map<string, Pattern>();
  const kept = new Map<string, Pattern>();
  let keeping = 0;
  const numbers = new Map<object, number>();
  let ids = 0;
  let steps = 0;

  type Made = Omit<Pattern, 'id' | 'memo'> & { readonly kind: Pattern['kind'] };

  function intern(key: string, make: () => Made): Pattern {
    let pattern = known.get(key);
    if (!pattern) {
      // The shape is as `make` says: the type of a spread union is lost.
      pattern = { ...make(), id: ids++, memo: noMemo() } as Pattern;
      known.set(key, pattern);
      if (keeping > 0) kept.set(key, pattern);
    }
    return pattern;
  }

  function numberOf(definition: object): number {
    let number = numbers.get(definition);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(definition, number);
    }
    return number;
  }

  const leaf = { nullable: false, hasData: false, hasAttributes: false, contextual: false, size: 1 };
  keeping++;
  const empty = intern('empty', () => ({ kind: 'empty', ...leaf, nullable: true }));
  const notAllowed = intern('notAllowed', () => ({ kind: 'notAllowed', ...leaf }));
  const text = intern('text', () => ({ kind: 'text', ...leaf, nullable: true }));
  keeping--;

  function many(kind: 'choice' | 'interleave', members: readonly Pattern[]): Pattern {
    const ids = members.map(({ id }) => id).join(' ');
    return intern(`${kind} ${ids}`, () => ({
      kind,
      members,
      nullable: kind === 'choice' ? members.some(isNullable) : members.every(isNullable),
      hasData: members.some(({ hasData }) => hasData),
      hasAttributes: members.some(({ hasAttributes }) => hasAttributes),
      contextual: members.some(({ contextual }) => contextual),
      size: members.reduce((sum, { size }) => sum + size, 1),
    }));
  }

  function choice(given: readonly Pattern[]): Pattern {
    const set = new Set<Pattern>();
    for (const member of given) {
      if (member.kind === 'choice') for (const each of member.members) set.add(each);
      else if (member !== notAllowed) set.add(member);
    }
    // Where something else matches nothing at all, empty adds nothing.
    if (set.has(empty) && set.size > 1 && [...set].some((each) => each.nullable && each !== empty))
      set.delete(empty);
    const [first = notAllowed] = set;
    return set.size < 2 ? first : many('choice', [...set].sort(byId));
  }

  function interleave(given: readonly Pattern[]): Pattern {
    const members: Pattern[] = [];
    for (const member of given) {
      if (member === notAllowed) return notAllowed;
      if (member.kind === 'interleave') members.push(...member.members);
      else if (member !== empty) members.push(member);
    }
    const [first = empty] = members;
    return members.length < 2 ? first : many('interleave', members.sort(byId));
  }

  function group(first: Pattern, rest: Pattern): Pattern {
    if (first === notAllowed || rest === notAllowed) return notAllowed;
    if (first === empty) return rest;
    if (rest === empty) return first;
    if (first.kind === 'group') return group(first.first, group(first.rest, rest));
    return intern(`group ${first.id} ${rest.id}`, () => ({
      kind: 'group',
      first,
      rest,
      nullable: first.nullable && rest.nullable,
      hasData: first.hasData || rest.hasData,
      hasAttributes: first.hasAttributes || rest.hasAttributes,
      contextual: first.contextual || rest.contextual,
      size: first.size + rest.size + 1,
    }));
  }

  return {
    empty,
    notAllowed,
    text,
    choice,
    interleave,
    group,
    oneOrMore(of) {
      if (of === notAllowed || of === empty || of.kind === 'oneOrMore' || of === text) return of;
      const { nullable, hasData, hasAttributes, contextual, size } = of;
      return intern(`oneOrMore ${of.id}`, () => ({
        kind: 'oneOrMore',
        of,
        nullable,
        hasData,
        hasAttributes,
        contextual,
        size: size + 1,
      }));
    },
    list: (of) =>
      of === notAllowed
        ? notAllowed
        : intern(`list ${of.id}`, () => ({
            kind: 'list',
            of,
            ...leaf,
            hasData: true,
            contextual: of.contextual,
            size: of.size + 1,
          })),
    attribute: (attribute, of) =>
      of === notAllowed
        ? notAllowed
        : intern(`attribute ${numberOf(attribute)} ${of.id}`, () => ({
            kind: 'attribute',
            attribute,
            of,
            ...leaf,
            hasAttributes: true,
          })),
    element: (element) =>
      intern(`element ${numberOf(element)}`, () => ({ kind: 'element', element, ...leaf })),
    data: (datatype, except) =>
      intern(`data ${numberOf(datatype)} ${except?.id ?? ''}`, () => ({
        kind: 'data',
        datatype,
        except,
        ...leaf,
        hasData: true,
        contextual: datatype.contextual || (except?.contextual ?? false),
      })),
    value: (value) =>
      intern(`value ${numberOf(value)}`, () => ({
        kind: 'value',
        value,
        ...leaf,
        hasData: true,
        contextual: value.datatype.contextual,
      })),
    size: () => known.size + steps,
    remembered: () => {
      steps++;
    },
    keep(make) {
      keeping++;
      try {
        return make();
      } finally {
        keeping--;
      }
    },
    forget() {
      for (const { memo } of known.values()) Object.assign(memo, noMemo());
      known = new Map(kept);
      steps = 0;
    },
  };
}

function noMemo(): Memo {
  return {
    elements: undefined,
    attributes: undefined,
    closed: undefined,
    text: undefined,
    matches: undefined,
    alone: undefined,
  };
}

const isNullable = ({ nullable }: Pattern) => nullable;
const byId = (one: Pattern, other: Pattern) => one.id - other.id;
