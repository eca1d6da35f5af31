import type { Name } from '../name.ts';
import { TooComplex } from '../patterns/limits.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import { type NamespacesInScope, namespacesInScope } from '../validation/namespaces-in-scope.ts';
import { statesInTag } from './tag-states.ts';
import { match, readAttributes, type TypedTag } from './tags.ts';
import { followTyped, parts, startEvent } from './typed-document.ts';

/** What stands, or is being written, at an offset, from `from` on; `states` is what it has to match. */
export type Place = {
  readonly from: number;
  readonly scope: NamespacesInScope;
  readonly states: readonly Pattern[];
} & (
  | { readonly kind: 'nothing' }
  /** `text` is all that the element holds so far, if that is text alone. */
  | { readonly kind: 'text'; readonly open: string | undefined; readonly text: string | undefined }
  | {
      readonly kind: 'element';
      readonly open: string | undefined;
      readonly name: Name;
      readonly text: string | undefined;
    }
  | { readonly kind: 'end tag'; readonly open: string | undefined; readonly text: string | undefined }
  | {
      readonly kind: 'attribute';
      readonly element: Name;
      readonly name: Name;
      readonly present: readonly Name[];
    }
  | { readonly kind: 'value'; readonly value: string; readonly quote: string }
);

/** There is nothing to tell where a content model grows too large. */
export function placeAt(schema: Schema, text: string, offset: number): Place {
  try {
    return place(schema, text, offset);
  } catch (thrown) {
    if (!(thrown instanceof TooComplex || thrown instanceof RangeError)) throw thrown;
    return { kind: 'nothing', from: offset, scope: namespacesInScope(() => false), states: [] };
  }
}

function place(schema: Schema, text: string, offset: number): Place {
  const { ending, open, states, text: held, scope } = followTyped(text.slice(0, offset), schema);
  const innermost = open.at(-1);
  const around = { scope, states, open: innermost, text: held };
  switch (ending.kind) {
    case 'other':
      return { kind: 'nothing', from: offset, scope, states: [] };
    case 'text':
      return { kind: 'text', from: offset, ...around };
    case 'end tag':
      return { kind: 'end tag', from: ending.from, ...around };
    case 'tag': {
      const { tag } = ending;
      const last = tag.attributes.at(-1);
      const typed = last && last.end === offset ? last : undefined;
      const inName = tag.from + tag.name.length === offset;
      const before = typed ? tag.attributes.slice(0, -1) : tag.attributes;
      const after = attributesAfter(text, offset, tag);
      const event = startEvent(tag, [...before, ...after], scope);
      if (inName) return { kind: 'element', from: tag.from, ...around, name: event };
      const inside = () => statesInTag(states, event, schema, scope);
      if (typed?.value && !typed.value.closed) {
        const name = attributeName(typed.name, scope, schema);
        const values = inside().flatMap((state) => schema.attributeStep(state, name).values);
        const { from, text: value, quote } = typed.value;
        return { kind: 'value', from, scope, states: values, value, quote };
      }
      if (typed ? typed.value !== undefined : !/\s/.test(text.charAt(offset - 1)))
        return { kind: 'nothing', from: offset, scope, states: [] };
      return {
        kind: 'attribute',
        from: typed?.from ?? offset,
        scope,
        states: inside(),
        element: event,
        name: attributeName(typed?.name ?? '', scope, schema),
        present: event.attributes,
      };
    }
  }
}

function attributeName(name: string, scope: NamespacesInScope, { names }: Schema): Name {
  const [prefix, local] = parts(name);
  return names.name(prefix === '' ? '' : (scope.namespaceOf(prefix) ?? ''), local);
}

const REST_OF_NAME = /[^\s<>/="']*(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'))?/y;
const REST_OF_VALUE: Readonly<Record<string, RegExp>> = { '"': /[^"<]*"/y, "'": /[^'<]*'/y };

/** The attributes that follow in the tag; what is left of the word in which the offset is, is none. */
function attributesAfter(text: string, offset: number, tag: TypedTag) {
  const last = tag.attributes.at(-1);
  let at = offset;
  if (last?.end === offset && last.value && !last.value.closed) {
    const rest = REST_OF_VALUE[last.value.quote];
    const skipped = rest && match(rest, text, offset)?.[0];
    if (skipped === undefined) return [];
    at += skipped.length;
  } else if (!/\s/.test(text.charAt(offset - 1))) at += match(REST_OF_NAME, text, offset)?.[0].length ?? 0;
  return readAttributes(text, at).attributes;
}
