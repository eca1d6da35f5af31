import type { Range } from '../../diagnostic.ts';
import { characterOf } from '../../xml/names.ts';
import { XMLNS_NAMESPACE } from '../../xml/tree.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { AttributeEvent, StartEvent } from '../validation/events.ts';
import { type NamespacesInScope, namespacesInScope } from '../validation/namespaces-in-scope.ts';
import { validator } from '../validation/validator.ts';
import { type Ending, readMarkup } from './markup.ts';
import type { TypedAttribute, TypedTag } from './tags.ts';

/** What a text that is being written leads to. */
export interface TypedDocument {
  readonly ending: Ending;
  /** The names of the open elements, outermost first. */
  readonly open: readonly string[];
  /** What the rest of the innermost one has to match: one of these. */
  readonly states: readonly Pattern[];
  /** All that it holds so far, if that is text alone. */
  readonly text: string | undefined;
  readonly scope: NamespacesInScope;
}

/** Follows a text to its end: elements that are not ended, end where one around them does. */
export function followTyped(text: string, schema: Schema): TypedDocument {
  const check = validator(schema, { file: '' });
  const scope = namespacesInScope(() => false);
  const open: string[] = [];
  /** How often each name is open. */
  const times = new Map<string, number>();
  const count = (name: string, by: number) => times.set(name, (times.get(name) ?? 0) + by);
  let held: string | undefined = '';
  const end = () => {
    check.end();
    scope.end();
    count(open.pop() ?? '', -1);
    held = undefined;
  };
  const ending = readMarkup(text, {
    start(tag) {
      check.start(startEvent(tag, tag.attributes, scope));
      open.push(tag.name);
      count(tag.name, 1);
      held = '';
      if (tag.ended === 'empty') end();
    },
    end(name) {
      if (!times.get(name)) return;
      while (open.at(-1) !== name) end();
      end();
    },
    text(written) {
      const value = withoutReferences(written);
      if (open.length > 0) check.text({ value, range: NOWHERE });
      if (held !== undefined) held += value;
    },
  });
  return { ending, open, states: check.states(), text: held, scope };
}

const POSITION = { line: 1, column: 1, offset: 0 };
const NOWHERE: Range = { start: POSITION, end: POSITION };

/** The event of a tag with these attributes; its declarations are in scope from here on. */
export function startEvent(
  { name }: TypedTag,
  attributes: readonly TypedAttribute[],
  scope: NamespacesInScope,
): StartEvent {
  const given = attributes.map((attribute) => attributeEvent(attribute, () => XMLNS_NAMESPACE));
  scope.start(given.filter(({ name }) => /^xmlns(?::|$)/.test(name)));
  const [prefix, local] = parts(name);
  return {
    name,
    local,
    namespace: scope.namespaceOf(prefix) ?? '',
    attributes: attributes.map((attribute) =>
      attributeEvent(attribute, (prefix) => (prefix === '' ? '' : (scope.namespaceOf(prefix) ?? ''))),
    ),
    nameRange: NOWHERE,
  };
}

function attributeEvent(
  { name, value }: TypedAttribute,
  namespaceOf: (prefix: string) => string,
): AttributeEvent {
  const [prefix, local] = parts(name);
  const declares = prefix === 'xmlns' || name === 'xmlns';
  return {
    name,
    local,
    prefix,
    namespace: declares ? XMLNS_NAMESPACE : namespaceOf(prefix),
    value: withoutReferences(value?.text ?? ''),
    nameRange: NOWHERE,
    valueRange: NOWHERE,
  };
}

export function parts(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

const NAMED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

function withoutReferences(written: string): string {
  if (!written.includes('&')) return written;
  return written.replace(/&#?\w+;/g, (reference) => NAMED[reference] ?? characterOf(reference) ?? reference);
}
