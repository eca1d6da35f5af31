import type { Range } from '../../diagnostic.ts';
import { lines } from '../../xml/lines.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { matches } from '../patterns/value-match.ts';
import type { Schema } from '../schema.ts';
import { type Place, placeAt } from './place.ts';
import { attributeProposals, elementProposals, type Proposal, valueProposals } from './proposals.ts';
import { typedString } from './typed-value.ts';

/** What can stand at a place of a document that is being written. */
export interface Completion {
  /**
   * What is being written there: between tags `text`, after `<` the name of an `element`, after `</` that of an `end tag`;
   * where nothing of the schema can stand, as in a comment, `nothing`.
   */
  readonly kind: 'text' | 'element' | 'end tag' | 'attribute' | 'value' | 'nothing';
  /** What a proposal takes the place of: what has been written of it. */
  readonly range: Range;
  /** Likely first: what is required, then the end tag if the element may end, then all in the order of the schema. */
  readonly proposals: readonly Proposal[];
}

/**
 * What the schema allows at an offset (in UTF-16 units) of a text that need not be well-formed or valid. What follows the
 * offset counts only as far as it is in the same tag: its attributes are not proposed again.
 */
export function complete(schema: Schema, text: string, offset: number): Completion {
  const place = placeAt(schema, text, offset);
  const { from, proposals } = proposalsAt(place, schema);
  return { kind: place.kind, range: lines(text).range(from, offset), proposals };
}

interface Proposed {
  readonly from: number;
  readonly proposals: readonly Proposal[];
}

function proposalsAt(place: Place, schema: Schema): Proposed {
  const { scope, from } = place;
  const state = schema.pool.choice(place.states);
  switch (place.kind) {
    case 'nothing':
      return { from, proposals: [] };
    case 'end tag':
      return { from, proposals: endTag(place, schema) };
    case 'element':
      return { from, proposals: content(elementProposals(state, scope), endTag(place, schema)) };
    case 'attribute':
      return { from, proposals: attributeProposals(state, place.element, place.present, schema, scope) };
    case 'value': {
      const typed = typedString(place.states, place.value, scope, schema.pool);
      return { from: from + typed.from, proposals: valueProposals(typed.state) };
    }
    case 'text':
      return textProposals(place, state, schema);
  }
}

/** Where elements may stand, or one string that is all that the element holds. */
function textProposals(place: Extract<Place, { kind: 'text' }>, state: Pattern, schema: Schema): Proposed {
  const { scope, text, from } = place;
  const elements = content(elementProposals(state, scope), endTag(place, schema));
  if (text === undefined || !state.hasData) return { from, proposals: elements };
  const typed = typedString(place.states, text.trimStart(), scope, schema.pool);
  const values = valueProposals(typed.state);
  // With references, its length is not that of what is written.
  const length = text.trimStart().length - typed.from;
  return { from: values.length > 0 ? from - length : from, proposals: [...values, ...elements] };
}

function content(elements: readonly Proposal[], end: readonly Proposal[]): readonly Proposal[] {
  const needed = elements.filter(({ required }) => required);
  const others = elements.filter(({ required }) => !required);
  return end[0]?.complete ? [...needed, ...end, ...others] : [...needed, ...others, ...end];
}

function endTag(
  { open, states, text, scope }: Extract<Place, { kind: 'text' | 'element' | 'end tag' }>,
  { pool }: Schema,
): readonly Proposal[] {
  if (open === undefined) return [];
  const complete = states.some((state) =>
    state.hasData && text !== undefined ? matches(state, text, scope, pool) : state.nullable,
  );
  return [{ kind: 'end tag', name: open, documentation: '', required: false, complete }];
}
