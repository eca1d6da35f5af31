import type { Location, Range } from '../../diagnostic.ts';
import { idTypes } from '../compatibility/id-types.ts';
import type { Datatype, Parameter } from '../datatypes/datatype.ts';
import { LIBRARIES } from '../datatypes/libraries.ts';
import type { NameClass } from '../name-class.ts';
import { problems } from '../schema/problems.ts';
import type { Simple, SimpleElement } from '../schema/simple.ts';
import { makeSchema, type Schema } from '../schema.ts';
import { type Frozen, type FrozenName, type FrozenNode, type FrozenType, PLACE } from './frozen.ts';
import { unsealed } from './seal.ts';

/** The schema that was frozen to a text; undefined if that was damaged, or made by another version of this toolkit. */
export function thaw(text: string): Schema | undefined {
  const body = unsealed(text);
  if (body === undefined) return undefined;
  try {
    return schemaOf(JSON.parse(body) as Frozen);
  } catch {
    // The seal is right, but someone else put it there.
    return undefined;
  }
}

function schemaOf(frozen: Frozen): Schema {
  const types = frozen.types.map(typeOf);
  const nowhere: Location = { file: frozen.files[0] ?? '' };
  const made: Simple[] = [];
  let contents = 0;
  let places = 0;

  function next(): Location {
    const place = new FrozenPlace(frozen, places * PLACE);
    places++;
    return place;
  }

  function nameOf(name: FrozenName): NameClass {
    switch (name[0]) {
      case 'nsName':
        return {
          kind: 'nsName',
          namespace: get(frozen.namespaces, name[1]),
          except: name[2] && nameOf(name[2]),
        };
      case 'anyName':
        return { kind: 'anyName', except: name[1] && nameOf(name[1]) };
      case 'nameChoice': {
        const [kind, members] = name;
        return { kind, members: members.map(nameOf) };
      }
      default:
        return { kind: 'name', namespace: get(frozen.namespaces, name[0]), local: name[1] };
    }
  }

  function make(node: FrozenNode): Simple {
    switch (node[0]) {
      case 'empty':
      case 'notAllowed':
      case 'text':
        return { kind: node[0], at: nowhere };
      case 'choice':
      case 'group':
      case 'interleave': {
        const [kind, ...members] = node;
        return { kind, members: members.map((member) => get(made, member)), at: nowhere };
      }
      case 'oneOrMore':
      case 'list':
        return { kind: node[0], of: get(made, node[1]), at: nowhere };
      case 'attribute': {
        const [kind, name, documentation, of] = node;
        return { kind, name: nameOf(name), of: get(made, of), documentation, at: next() };
      }
      case 'element': {
        const [kind, name, documentation] = node;
        const content = get(frozen.contents, contents);
        contents++;
        return { kind, name: nameOf(name), content: () => get(made, content), documentation, at: next() };
      }
      case 'data':
        return { kind: 'data', datatype: get(types, node[1]), except: made[node[2]], at: nowhere };
      case 'value': {
        const [kind, type, literal, documentation, key = literal] = node;
        return { kind, datatype: get(types, type), literal, key, documentation, at: next() };
      }
    }
  }

  for (const node of frozen.nodes) made.push(make(node));
  const elements = frozen.elements.map((index) => get(made, index)).filter(isElement);
  return makeSchema(
    get(made, frozen.start),
    elements,
    frozen.ids ? idTypes(elements, problems()) : undefined,
  );
}

const isElement = (pattern: Simple): pattern is SimpleElement => pattern.kind === 'element';

/** A place in a schema, worked out when it is asked for. */
class FrozenPlace implements Location {
  readonly file: string;
  readonly #places: readonly number[];
  readonly #index: number;

  constructor({ files, places }: Frozen, index: number) {
    this.file = get(files, get(places, index));
    this.#places = places;
    this.#index = index;
  }

  // Where a place has no range, there is none.
  get range(): Range {
    const [, line = 0, column = 0, offset = 0, lines = 0, endColumn = 0, length = 0] = this.#places.slice(
      this.#index,
      this.#index + PLACE,
    );
    const end = { line: line + lines, column: endColumn, offset: offset + length };
    return { start: { line, column, offset }, end };
  }
}

function typeOf([library, name, ...words]: FrozenType): Datatype {
  const parameters: Parameter[] = [];
  for (let i = 0; i < words.length; i += 2)
    parameters.push({ name: words[i] ?? '', value: words[i + 1] ?? '' });
  const datatype = LIBRARIES.get(library)?.get(name)?.(parameters);
  if (!datatype || 'index' in datatype) throw new Error(`There is no datatype ${name} any more.`);
  return datatype;
}

function get<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error('A frozen schema names a part that it does not have.');
  return found;
}
