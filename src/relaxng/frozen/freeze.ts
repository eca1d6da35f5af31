import type { Location } from '../../diagnostic.ts';
import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from '../name-class.ts';
import type { Simple, SimpleElement } from '../schema/simple.ts';
import type { Schema } from '../schema.ts';
import { type Frozen, type FrozenName, type FrozenNode, type FrozenType, hasPlace, NONE } from './frozen.ts';
import { sealed } from './seal.ts';

/** A compiled schema as a text, of which `thaw` makes the same schema without reading and checking its files again. */
export function freeze({ simple, elements, idTypes }: Schema): string {
  const numbers = new Map<Simple, number>();
  const nodes: FrozenNode[] = [];
  const places: number[] = [];
  const found: SimpleElement[] = [];
  const types = numbering<Datatype>();
  const files = numbering<string>();
  const namespaces = numbering<string>();
  const numberOf = (pattern: Simple) => numbers.get(pattern) ?? NONE;

  /** Without recursion: patterns may be nested as deep as the stack just holds. */
  function add(pattern: Simple): number {
    const waiting = [pattern];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      const { length } = waiting;
      for (const part of partsOf(next)) if (!numbers.has(part)) waiting.push(part);
      if (waiting.length > length) continue;
      waiting.pop();
      if (numbers.has(next)) continue;
      numbers.set(next, nodes.length);
      nodes.push(frozen(next));
      if (next.kind === 'element') found.push(next);
      if (hasPlace(next)) places.push(...placeOf(next.at));
    }
    return numberOf(pattern);
  }

  function frozen(pattern: Simple): FrozenNode {
    switch (pattern.kind) {
      case 'empty':
      case 'notAllowed':
      case 'text':
        return [pattern.kind];
      case 'choice':
      case 'group':
      case 'interleave':
        return [pattern.kind, ...pattern.members.map(numberOf)];
      case 'oneOrMore':
      case 'list':
        return [pattern.kind, numberOf(pattern.of)];
      case 'attribute':
        return [pattern.kind, nameOf(pattern.name), pattern.documentation, numberOf(pattern.of)];
      case 'element':
        return [pattern.kind, nameOf(pattern.name), pattern.documentation];
      case 'data':
        return [pattern.kind, types.of(pattern.datatype), pattern.except ? numberOf(pattern.except) : NONE];
      case 'value': {
        const { kind, datatype, literal, key, documentation } = pattern;
        const type = types.of(datatype);
        return key === literal
          ? [kind, type, literal, documentation]
          : [kind, type, literal, documentation, key];
      }
    }
  }

  function nameOf(name: NameClass): FrozenName {
    switch (name.kind) {
      case 'name':
        return [namespaces.of(name.namespace), name.local];
      case 'nsName': {
        const namespace = namespaces.of(name.namespace);
        return name.except ? [name.kind, namespace, nameOf(name.except)] : [name.kind, namespace];
      }
      case 'anyName':
        return name.except ? [name.kind, nameOf(name.except)] : [name.kind];
      case 'nameChoice':
        return [name.kind, name.members.map(nameOf)];
    }
  }

  function placeOf({ file, range }: Location): readonly number[] {
    const { start, end } = range ?? { start: NOWHERE, end: NOWHERE };
    return [
      files.of(file),
      start.line,
      start.column,
      start.offset,
      end.line - start.line,
      end.column,
      end.offset - start.offset,
    ];
  }

  const start = add(simple);
  const contents: number[] = [];
  // More are found while it is walked over.
  for (const element of found) contents.push(add(element.content()));
  const whole: Frozen = {
    files: files.all(),
    namespaces: namespaces.all(),
    types: types.all().map(typeOf),
    nodes,
    places,
    contents,
    start,
    elements: elements.map(numberOf),
    ids: idTypes !== undefined,
  };
  // Strings of ASCII are read in half the time.
  return sealed(JSON.stringify(whole).replace(/[^\0-\x7F]/g, escaped));
}

/** Without the flag `u` characters are units. */
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Lines are counted from 1. */
const NOWHERE = { line: 0, column: 0, offset: 0 };

function partsOf(pattern: Simple): readonly Simple[] {
  switch (pattern.kind) {
    case 'choice':
    case 'group':
    case 'interleave':
      return pattern.members;
    case 'oneOrMore':
    case 'list':
    case 'attribute':
      return [pattern.of];
    case 'data':
      return pattern.except ? [pattern.except] : [];
    default:
      return [];
  }
}

function typeOf({ library, name, parameters }: Datatype): FrozenType {
  return [library, name, ...parameters.flatMap((parameter) => [parameter.name, parameter.value])];
}

/** Counts things that are different. */
function numbering<T>(): { of(thing: T): number; all(): readonly T[] } {
  const numbers = new Map<T, number>();
  return {
    of(thing) {
      const number = numbers.get(thing) ?? numbers.size;
      numbers.set(thing, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}
