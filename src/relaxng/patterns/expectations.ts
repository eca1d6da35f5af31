import type { Location } from '../../diagnostic.ts';
import type { Name } from '../name.ts';
import { namesIn } from '../name-class.ts';
import type { AttributeDefinition, ElementDefinition, Pattern } from './pattern.ts';

interface Placed {
  readonly at: Location;
}

/** The elements that may come next: in the order of a sequence, else in that in which the schema defines them. */
export function possibleElements(pattern: Pattern): readonly ElementDefinition[] {
  let elements = known.get(pattern);
  if (!elements) {
    elements = firstElements(pattern);
    known.set(pattern, elements);
  }
  return elements;
}

/** The same is asked several times for each finding. */
const known = new WeakMap<Pattern, readonly ElementDefinition[]>();

function firstElements(pattern: Pattern): readonly ElementDefinition[] {
  const visit = (each: Pattern): readonly ElementDefinition[] => {
    switch (each.kind) {
      case 'element':
        return [each.element];
      case 'choice':
      case 'interleave':
        return inSchemaOrder(each.members.map(visit), (element) => element);
      case 'oneOrMore':
        return visit(each.of);
      case 'group': {
        const found: ElementDefinition[] = [];
        for (const part of parts(each)) {
          found.push(...visit(part));
          if (!part.nullable) break;
        }
        return found;
      }
      default:
        return [];
    }
  };
  return [...new Set(visit(pattern))];
}

/** The elements that may stand anywhere in a content. */
export function allElements(pattern: Pattern): readonly ElementDefinition[] {
  const found = new Set<ElementDefinition>();
  const visit = (each: Pattern): void => {
    if (each.kind === 'element') found.add(each.element);
    else if (each.kind === 'choice' || each.kind === 'interleave') each.members.forEach(visit);
    else if (each.kind === 'oneOrMore') visit(each.of);
    else if (each.kind === 'group') for (const part of parts(each)) visit(part);
  };
  visit(pattern);
  return [...found];
}

/** The attributes that may still come, each with the pattern of its value, as the schema defines them. */
export function possibleAttributes(pattern: Pattern): readonly PossibleAttribute[] {
  let attributes = knownAttributes.get(pattern);
  if (!attributes) {
    attributes = attributesIn(pattern);
    if (attributes.length <= MANY) knownAttributes.set(pattern, attributes);
  }
  return attributes;
}

/** Where there are more, each attribute that comes leads to a state with a list as long. */
const MANY = 500;

type PossibleAttribute = readonly [AttributeDefinition, Pattern];

const knownAttributes = new WeakMap<Pattern, readonly PossibleAttribute[]>();

function attributesIn(pattern: Pattern): readonly PossibleAttribute[] {
  const found = new Map<AttributeDefinition, Pattern>();
  const visit = (each: Pattern): void => {
    if (!each.hasAttributes) return;
    if (each.kind === 'attribute') found.set(each.attribute, each.of);
    else if (each.kind === 'choice' || each.kind === 'interleave') each.members.forEach(visit);
    else if (each.kind === 'oneOrMore') visit(each.of);
    else if (each.kind === 'group') for (const part of parts(each)) visit(part);
  };
  visit(pattern);
  return [...found].sort(([one], [other]) => compare(one, other));
}

/** Whether text other than white space may come. */
export function possibleText(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'text':
    case 'data':
    case 'value':
    case 'list':
      return true;
    case 'choice':
    case 'interleave':
      return pattern.members.some(possibleText);
    case 'oneOrMore':
      return possibleText(pattern.of);
    case 'group':
      for (const part of parts(pattern)) {
        if (possibleText(part)) return true;
        if (!part.nullable) return false;
      }
      return false;
    default:
      return false;
  }
}

/** The data and values of which a string, or the next token of a list, may be one. */
export function possibleValues(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.members.flatMap(possibleValues);
    case 'oneOrMore':
      return possibleValues(pattern.of);
    case 'group': {
      const found: Pattern[] = [];
      for (const part of parts(pattern)) {
        found.push(...possibleValues(part));
        if (!part.nullable) break;
      }
      return found;
    }
    case 'data':
    case 'value':
      return [pattern];
    default:
      return [];
  }
}

type Required = ReadonlyMap<string, Name & Placed>;

/** The names without which there is no match, of elements or of attributes, in the same order. */
export function required(pattern: Pattern, kind: 'element' | 'attribute'): readonly Name[] {
  let names = knownRequired[kind].get(pattern);
  if (!names) {
    names = requiredIn(pattern, kind);
    knownRequired[kind].set(pattern, names);
  }
  return names;
}

const knownRequired = {
  element: new WeakMap<Pattern, readonly Name[]>(),
  attribute: new WeakMap<Pattern, readonly Name[]>(),
};

function requiredIn(pattern: Pattern, kind: 'element' | 'attribute'): readonly Name[] {
  const visit = (each: Pattern): Required => {
    switch (each.kind) {
      case 'element':
        return kind === 'element' ? only(each.element) : NONE;
      case 'attribute':
        return kind === 'attribute' ? only(each.attribute) : NONE;
      case 'choice':
        if (each.nullable) return NONE;
        return new Map(
          [...each.members.map(visit).reduce(both)].sort(([, one], [, other]) => compare(one, other)),
        );
      case 'interleave':
        return new Map(
          inSchemaOrder(
            each.members.map((member) => [...visit(member)]),
            ([, name]) => name,
          ),
        );
      case 'oneOrMore':
        return visit(each.of);
      case 'group':
        return new Map([...parts(each)].flatMap((part) => [...visit(part)]));
      default:
        return NONE;
    }
  };
  return [...visit(pattern).values()];
}

const NONE: Required = new Map();

function only({ name, at }: ElementDefinition | AttributeDefinition): Required {
  if (name.kind !== 'name') return NONE;
  return new Map(namesIn(name).map((each) => [`${each.namespace}\n${each.local}`, { ...each, at }]));
}

function both(one: Required, other: Required): Required {
  return new Map([...one].filter(([key]) => other.has(key)));
}

/** The parts of a group, which may be very many, one after the other. */
function* parts(pattern: Pattern): Generator<Pattern> {
  let at = pattern;
  for (; at.kind === 'group'; at = at.rest) yield at.first;
  yield at;
}

/** Where a pattern gives no order, its members come as the schema defines the first of each. */
function inSchemaOrder<T>(lists: readonly (readonly T[])[], placed: (item: T) => Placed): readonly T[] {
  return lists
    .flatMap((list) => {
      const [first] = list;
      return first ? [{ list, first: placed(first) }] : [];
    })
    .sort((one, other) => compare(one.first, other.first))
    .flatMap(({ list }) => list);
}

/** Which of two definitions comes first in the schema: by file, then by place. */
export function compare({ at: one }: Placed, { at: other }: Placed): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.range?.start.offset ?? 0) - (other.range?.start.offset ?? 0);
}
