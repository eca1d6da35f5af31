import type { XmlElement } from '../../xml/tree.ts';
import { resolveUri } from '../../xml/uri.ts';
import { RELAXNG_NAMESPACE } from '../namespaces.ts';
import { documentationIn, documented } from './documentation.ts';
import { enterFile } from './enter-file.ts';
import { checkedChildren, nameAttribute, unexpected } from './form.ts';
import { enter, own, place, type Scope } from './scope.ts';
import { type Component, nameOfComponent, type Syntax } from './syntax.ts';

type ReadPattern = (element: XmlElement, scope: Scope) => Syntax;

/** What a grammar, a div or an include holds, with div and include dissolved (sections 4.7 and 4.11). */
export function readComponents(
  children: readonly XmlElement[],
  scope: Scope,
  readPattern: ReadPattern,
  within: 'grammar' | 'include' = 'grammar',
): readonly Component[] {
  return children.flatMap((child) => {
    const inner = enter(child, scope);
    switch (child.local) {
      case 'start':
      case 'define':
        return [readComponent(child, inner, readPattern)];
      case 'div':
        return readComponents(checkedChildren(child, inner), inner, readPattern, within);
      case 'include':
        if (within === 'grammar') return readInclude(child, inner, readPattern);
    }
    unexpected(child, scope, `Here is ${child.name}, where start, define or div was expected.`);
    return [];
  });
}

function readComponent(element: XmlElement, scope: Scope, readPattern: ReadPattern): Component {
  const children = checkedChildren(element, scope);
  const [first, second] = children;
  if (!first) unexpected(element, scope, `This ${element.local} holds no pattern.`);
  if (second && element.local === 'start') unexpected(second, scope, 'A start holds one pattern only.');
  return {
    name: element.local === 'start' ? '' : nameAttribute(element, 'name', scope),
    combine: combineOf(element, scope),
    children: documented(
      children.map((child) => readPattern(child, scope)),
      documentationIn(element),
    ),
    at: place(scope, element),
  };
}

function combineOf(element: XmlElement, scope: Scope): Component['combine'] {
  const attribute = own(element, 'combine');
  const value = attribute?.value.trim();
  if (attribute && value !== 'choice' && value !== 'interleave')
    scope.problems.report({
      code: 'schema/combine',
      section: '3',
      at: place(scope, attribute),
      message: `combine is “${value}”, but choice or interleave was expected.`,
    });
  return value === 'choice' || value === 'interleave' ? value : undefined;
}

/** Section 4.7: what stands in the include replaces what the other grammar has of the same name. */
function readInclude(element: XmlElement, scope: Scope, readPattern: ReadPattern): readonly Component[] {
  const at = place(scope, element);
  const overrides = readComponents(checkedChildren(element, scope), scope, readPattern, 'include');
  const uri = hrefOf(element, scope);
  const source = uri === undefined ? undefined : scope.sources.source(uri, scope.base, at);
  const inner = source && enterFile(source, scope, at);
  if (!source || !inner) return overrides;
  const { root, file } = source;
  if (root.local !== 'grammar' || root.namespace !== RELAXNG_NAMESPACE) {
    scope.problems.report({
      code: 'schema/include',
      section: '4.7',
      at,
      message: `Only a grammar can be included, but the root element of ${file} is ${root.name}.`,
      hint: 'Use externalRef for any other pattern.',
    });
    return overrides;
  }
  const rootScope = enter(root, inner);
  const included = readComponents(checkedChildren(root, rootScope), rootScope, readPattern);
  const names = new Set(overrides.map(({ name }) => name));
  for (const { name, at } of overrides) {
    if (!included.some((each) => each.name === name))
      scope.problems.report({
        code: 'schema/override',
        section: '4.7',
        at,
        message: `Here ${nameOfComponent(name)} is to replace that of ${file}, which has none.`,
      });
  }
  return [...included.filter(({ name }) => !names.has(name)), ...overrides];
}

/** The file that an `href` names (section 4.5). */
export function hrefOf(element: XmlElement, scope: Scope): string | undefined {
  const attribute = own(element, 'href');
  if (!attribute) return undefined;
  const problem = attribute.value.includes('#')
    ? 'no part of a file, after #, can be named'
    : /%(?![\da-fA-F]{2})/.test(attribute.value)
      ? '“%” is not followed by two hexadecimal digits'
      : undefined;
  if (problem === undefined) return resolveUri(attribute.value, scope.base);
  const message = `The href “${attribute.value}” can’t be: ${problem}.`;
  scope.problems.report({ code: 'schema/href', section: '4.5', at: place(scope, attribute), message });
  return undefined;
}
