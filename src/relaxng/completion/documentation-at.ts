import type { Range } from '../../diagnostic.ts';
import { lines } from '../../xml/lines.ts';
import type { Name } from '../name.ts';
import { contains, type NameClass } from '../name-class.ts';
import { possibleAttributes, possibleElements, possibleValues } from '../patterns/expectations.ts';
import type { Schema } from '../schema.ts';
import { type Place, placeAt } from './place.ts';
import { together } from './proposals.ts';
import { match } from './tags.ts';
import { parts } from './typed-document.ts';
import { typedString } from './typed-value.ts';

/** What the schema says of something in a document. */
export interface Documentation {
  readonly kind: 'element' | 'attribute' | 'value';
  /** As it is written in the document. */
  readonly name: string;
  readonly documentation: string;
  readonly range: Range;
}

const REST_OF_NAME = /[^\s<>/="']*/y;
const REST_OF_TOKEN = /[^\s<"']*/y;
const REST_OF_STRING = /[^<"']*/y;

/** The documentation of the element, attribute or value at an offset; undefined if the schema says nothing of it. */
export function documentationAt(schema: Schema, text: string, offset: number): Documentation | undefined {
  const end = offset + (match(REST_OF_NAME, text, offset)?.[0].length ?? 0);
  const place = placeAt(schema, text, end);
  const name = text.slice(place.from, end);
  const say = (kind: Documentation['kind'], documentation: string, from = place.from, to = end) =>
    documentation === '' || from > offset
      ? undefined
      : { kind, name: text.slice(from, to), documentation, range: lines(text).range(from, to) };
  switch (place.kind) {
    case 'element':
      return say('element', ofElement(place, place.name, schema));
    case 'end tag':
      return say('element', ofElement(place, nameOf(name, place), schema));
    case 'attribute': {
      const attributes = place.states.flatMap(possibleAttributes).map(([attribute]) => attribute);
      return say('attribute', documentationOf(attributes, place.name));
    }
    case 'value': {
      const typed = typedString(place.states, place.value, place.scope, schema.pool);
      const from = place.from + typed.from;
      const rest = typed.inList ? REST_OF_TOKEN : REST_OF_STRING;
      const to = from + (match(rest, text, from)?.[0].length ?? 0);
      const key = (each: { key(literal: string, context: Place['scope']): string | undefined }) =>
        each.key(text.slice(from, to), place.scope);
      const values = possibleValues(typed.state).flatMap((each) =>
        each.kind === 'value' && key(each.value.datatype) === each.value.key ? [each.value] : [],
      );
      return say('value', together(values.map(({ documentation }) => documentation)), from, to);
    }
    default:
      return undefined;
  }
}

function nameOf(name: string, { scope }: Place): Name {
  const [prefix, local] = parts(name);
  return { namespace: scope.namespaceOf(prefix) ?? '', local };
}

/** Of the element that may stand there; of all of its name, if none may. */
function ofElement({ kind, states }: Place, name: Name, { elements }: Schema): string {
  const here = kind === 'element' ? documentationOf(states.flatMap(possibleElements), name) : '';
  return here === '' ? documentationOf(elements, name) : here;
}

function documentationOf(
  definitions: readonly { readonly name: NameClass; readonly documentation: string }[],
  { namespace, local }: Name,
): string {
  return together(
    definitions
      .filter(({ name }) => contains(name, namespace, local))
      .map(({ documentation }) => documentation),
  );
}
