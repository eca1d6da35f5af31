import type { Location, Range } from '../../diagnostic.ts';
import { attributeNode, childElements, type XmlElement } from '../../xml/tree.ts';
import { forbiddenIn } from '../forbidden.ts';
import { SCHEMATRON_NAMESPACE } from '../namespaces.ts';
import type { Problems } from '../problems.ts';
import type { Expression } from '../schema.ts';
import type { Found, Source, Sources } from './sources.ts';

/** Where the reader is. */
export interface Scope {
  readonly problems: Problems;
  readonly sources: Sources;
  readonly source: Source;
  /** The includes that lead here, so that none leads back into itself. */
  readonly open: readonly XmlElement[];
  /** The values of the parameters of an abstract pattern. */
  readonly parameters: ReadonlyMap<string, string>;
}

export interface Placed {
  readonly element: XmlElement;
  readonly scope: Scope;
}

export function isSch(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === SCHEMATRON_NAMESPACE && names.includes(element.local);
}

export function place({ source }: Scope, range: Range): Location {
  return { file: source.file, range };
}

/** The value of an attribute, with the parameters of an abstract pattern put in. */
export function valueIn({ element, scope }: Placed, name: string): string | undefined {
  const value = attributeNode(element, name)?.value;
  return value === undefined ? undefined : substituted(value, scope);
}

/** An attribute that holds an expression; undefined if it is missing. */
export function expressionOf({ element, scope }: Placed, name: string): Expression | undefined {
  const found = attributeNode(element, name);
  if (!found) return undefined;
  const text = substituted(found.value, scope);
  const forbidden = forbiddenIn(text);
  if (forbidden !== undefined) refuse(forbidden, scope, found.valueRange);
  return { text, at: place(scope, found.valueRange) };
}

/** Tells of what rules must not have: a schema of a stranger reads nothing and runs nothing. */
export function refuse(what: string, scope: Scope, range: Range): void {
  scope.problems.report({
    code: 'schema/not-allowed',
    at: place(scope, range),
    message: `Rules can’t use ${what}.`,
    hint: 'They see nothing but the document that is checked.',
  });
}

/** An attribute that must be there. */
export function required(placed: Placed, name: string): Expression | undefined {
  const { element, scope } = placed;
  const found = expressionOf(placed, name);
  if (found && found.text.trim() !== '') return found;
  const has = found ? `an empty ${name}` : `no ${name}`;
  const message = `The element ${element.name} has ${has}.`;
  scope.problems.report({ code: 'schema/missing-attribute', at: place(scope, element.nameRange), message });
  return undefined;
}

/** `$name` in attributes is a parameter where the abstract pattern has one of that name, and else a variable of XPath. */
function substituted(value: string, { parameters }: Scope): string {
  return parameters.size === 0
    ? value
    : value.replace(/\$([\p{L}_][\p{L}\p{N}_.-]*)/gu, (whole, name: string) => parameters.get(name) ?? whole);
}

/**
 * The children of an element: in the place of an include what it names stands, in the place of an extends with href the
 * children of what that names (ISO/IEC 19757-3:2020, 5.4.4 and 5.4.3).
 */
export function contents({ element, scope }: Placed): readonly Placed[] {
  return childElements(element).flatMap((child): readonly Placed[] => {
    const included = isSch(child, 'include');
    const extended = isSch(child, 'extends') && attributeNode(child, 'href') !== undefined;
    if (!included && !extended) return [{ element: child, scope }];
    const href = required({ element: child, scope }, 'href');
    if (!href) return [];
    if (scope.open.includes(child)) {
      const message = `This leads back to itself: “${href.text}”.`;
      scope.problems.report({ code: 'schema/circular-file', at: href.at, message });
      return [];
    }
    const found = scope.sources.find(href.text.trim(), scope.source, href.at);
    if (!found) return [];
    const inner = { ...scope, source: found.source, open: [...scope.open, child] };
    if (included) return includedIn(found, element, inner);
    if (found.element.local === element.local && found.element.namespace === element.namespace)
      return contents({ element: found.element, scope: inner });
    const message = `A ${element.local} can extend a ${element.local} only, and “${href.text}” is ${found.element.name}.`;
    scope.problems.report({ code: 'schema/wrong-kind', at: href.at, message });
    return [];
  });
}

/** A schema that is included in a schema gives its parts. */
function includedIn({ element }: Found, parent: XmlElement, scope: Scope): readonly Placed[] {
  if (isSch(element, 'schema') && isSch(parent, 'schema')) return contents({ element, scope });
  return [{ element, scope }];
}
