import type { Name } from '../name.ts';
import { namesIn } from '../name-class.ts';
import { possibleElements, possibleValues, required } from '../patterns/expectations.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import { equal } from '../validation/expected-names.ts';
import type { NamespacesInScope } from '../validation/namespaces-in-scope.ts';
import { specificFirst } from '../validation/specific-first.ts';

/** Something that can stand at a place. */
export interface Proposal {
  readonly kind: 'element' | 'attribute' | 'value' | 'end tag';
  /** As it is written there: a name with its prefix, or a value. */
  readonly name: string;
  /** Of a name for whose namespace no prefix is declared there. */
  readonly namespace?: string;
  /** Of the schema (`a:documentation`), or empty. */
  readonly documentation: string;
  /** Whether there is nothing else without it. */
  readonly required: boolean;
  /** Of an end tag: whether the element may end there. */
  readonly complete?: boolean;
}

interface Documented {
  readonly name: Name;
  readonly documentation: string;
}

export function elementProposals(state: Pattern, scope: NamespacesInScope): readonly Proposal[] {
  const elements = possibleElements(state).flatMap(({ name, documentation }) =>
    namesIn(name).map((each) => ({ name: each, documentation })),
  );
  return proposals('element', elements, required(state, 'element'), scope);
}

/** The attributes that an element can still have; those in `present` are left out. */
export function attributeProposals(
  state: Pattern,
  element: Name,
  present: readonly Name[],
  schema: Schema,
  scope: NamespacesInScope,
): readonly Proposal[] {
  const attributes = specificFirst(state, element, schema)
    .flatMap(({ name, documentation }) => namesIn(name).map((each) => ({ name: each, documentation })))
    .filter(({ name }) => !present.some((each) => equal(each, name)));
  return proposals('attribute', attributes, required(state, 'attribute'), scope);
}

function proposals(
  kind: 'element' | 'attribute',
  items: readonly Documented[],
  needed: readonly Name[],
  scope: NamespacesInScope,
): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const { name, documentation } of items) {
    const { namespace, local } = name;
    const key = `${namespace}\n${local}`;
    const same = found.get(key);
    const prefix = scope.prefixOf(namespace, kind);
    found.set(key, {
      kind,
      name: prefix ? `${prefix}:${local}` : local,
      ...(prefix === undefined && { namespace }),
      documentation: together([same?.documentation ?? '', documentation]),
      required: needed.some((each) => equal(each, name)),
    });
  }
  return requiredFirst([...found.values()]);
}

const requiredFirst = (all: readonly Proposal[]) => [
  ...all.filter((each) => each.required),
  ...all.filter((each) => !each.required),
];

/** The values that a string may be, or the next token of a list. `state` is what it has to match. */
export function valueProposals(state: Pattern): readonly Proposal[] {
  const found = new Map<string, string>();
  for (const each of possibleValues(state)) {
    if (each.kind === 'value') {
      const { literal, documentation } = each.value;
      found.set(literal, together([found.get(literal) ?? '', documentation]));
    } else if (each.kind === 'data') for (const literal of each.datatype.literals) found.set(literal, '');
  }
  return Array.from(
    found,
    ([literal, documentation]): Proposal => ({
      kind: 'value',
      name: literal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
      documentation,
      required: false,
    }),
  );
}

/** Each text once. */
export function together(texts: readonly string[]): string {
  return [...new Set(texts.filter(Boolean))].join('\n');
}
