import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';
import { XSLT_NAMESPACE } from '../namespaces.ts';
import { isHarmless } from './harmless.ts';
import { type Placed, place, required, type Scope } from './scope.ts';

/** What a schema may declare in XSLT. */
const ALLOWED: readonly string[] = [
  'accumulator',
  'decimal-format',
  'function',
  'import',
  'include',
  'key',
  'param',
  'template',
  'variable',
];

/**
 * The declarations of XSLT that stand at the top of a schema, with those of the stylesheets that it includes. What would have the
 * compiler read files is refused.
 */
export function declarationsOf(placed: Placed): readonly XmlElement[] {
  const { element, scope } = placed;
  if (!ALLOWED.includes(element.local)) {
    refused(element, scope, `The element ${element.name} can’t stand here: ${ALLOWED.join(', ')} can.`);
    return [];
  }
  if (element.local === 'include' || element.local === 'import') return included(placed);
  return isAllowed(element, scope) ? [element] : [];
}

function included(placed: Placed): readonly XmlElement[] {
  const { element, scope } = placed;
  const href = required(placed, 'href');
  if (!href) return [];
  if (scope.open.includes(element)) {
    const message = `This stylesheet includes itself: “${href.text}”.`;
    scope.problems.report({ code: 'schema/circular-file', at: href.at, message });
    return [];
  }
  const found = scope.sources.find(href.text.trim(), scope.source, href.at);
  if (!found) return [];
  const { element: root, source } = found;
  if (root.namespace !== XSLT_NAMESPACE || !['stylesheet', 'transform'].includes(root.local)) {
    const message = `The file “${href.text}” begins with ${root.name}: it is no stylesheet of XSLT.`;
    scope.problems.report({ code: 'schema/wrong-kind', at: href.at, message });
    return [];
  }
  const inner = { ...scope, source, open: [...scope.open, element] };
  return childElements(root)
    .filter(({ namespace, local }) => namespace === XSLT_NAMESPACE && local !== 'output')
    .flatMap((child) => declarationsOf({ element: child, scope: inner }));
}

function isAllowed(declaration: XmlElement, scope: Scope): boolean {
  if (!attribute(declaration, 'mode')?.includes('#all')) return isHarmless(declaration, scope);
  refused(declaration, scope, 'A template for all modes can’t stand in a schema.');
  return false;
}

function refused({ nameRange }: XmlElement, scope: Scope, message: string): void {
  scope.problems.report({ code: 'schema/not-allowed', at: place(scope, nameRange), message });
}
