import type { Name } from '../name.ts';
import { type NameClass, namesIn } from '../name-class.ts';
import { possibleElements, possibleText, required } from '../patterns/expectations.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { NamespacesInScope } from './namespaces-in-scope.ts';
import { remembered } from './remembered.ts';
import { specificFirst } from './specific-first.ts';

type Kind = 'element' | 'attribute';
type Scope = Pick<NamespacesInScope, 'prefixOf' | 'prefixes'>;

/** A name as it is written where these prefixes are declared; where none is, its namespace is told. */
export function written({ namespace, local }: Name, kind: Kind, scope: Scope): string {
  const prefix = scope.prefixOf(namespace, kind);
  if (prefix === undefined) return `${local} (of ${namespace || 'no namespace'})`;
  return prefix === '' ? local : `${prefix}:${local}`;
}

export function writtenAll(names: readonly Name[], kind: Kind, scope: Scope): readonly string[] {
  return [...new Set(names.map((name) => written(name, kind, scope)))];
}

/** What may come, likely first: the elements that are required, the others, text. */
export function expectedContent(state: Pattern, scope: Scope): readonly string[] {
  return contents(state, scope.prefixes(), () => content(state, scope));
}

const contents = remembered<string>();

function content(state: Pattern, scope: Scope): readonly string[] {
  const elements = possibleElements(state).map(({ name }) => name);
  const possible = elements.flatMap(namesIn);
  const needed = required(state, 'element').filter((name) => possible.some((each) => equal(each, name)));
  return [
    ...new Set([
      ...writtenAll([...needed, ...possible], 'element', scope),
      ...elements.flatMap((name) => others(name, 'element')),
      ...(possibleText(state) ? ['text'] : []),
    ]),
  ];
}

/** The attributes that may still come to an element: those that are required, those of its own, the others. */
export function expectedAttributes(
  state: Pattern,
  element: Name,
  schema: Schema,
  scope: Scope,
): readonly string[] {
  const key = `${element.namespace}\n${element.local}\n${scope.prefixes()}`;
  return attributeLists(state, key, () => attributes(state, element, schema, scope));
}

const attributeLists = remembered<string>();

function attributes(state: Pattern, element: Name, schema: Schema, scope: Scope): readonly string[] {
  const names = specificFirst(state, element, schema).map(({ name }) => name);
  return [
    ...new Set([
      ...writtenAll([...required(state, 'attribute'), ...names.flatMap(namesIn)], 'attribute', scope),
      ...names.flatMap((name) => others(name, 'attribute')),
    ]),
  ];
}

/** In words: the part of a name class that names no names. */
function others(nameClass: NameClass, kind: Kind): readonly string[] {
  switch (nameClass.kind) {
    case 'name':
      return [];
    case 'nameChoice':
      return nameClass.members.flatMap((member) => others(member, kind));
    case 'nsName':
      return [
        `any ${kind} of ${nameClass.namespace || 'no namespace'}${nameClass.except ? ' but some' : ''}`,
      ];
    case 'anyName': {
      const { except } = nameClass;
      if (except?.kind === 'nsName' && !except.except)
        return [`any ${kind} that is not of ${except.namespace || 'no namespace'}`];
      return [`${except ? 'almost ' : ''}any ${kind}`];
    }
  }
}

export const equal = (one: Name, other: Name) =>
  one.local === other.local && one.namespace === other.namespace;
