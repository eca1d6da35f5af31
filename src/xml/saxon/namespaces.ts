import type { DomNode, Internals, NamespaceBinding } from './internals.ts';

const ELEMENT = 1;
const XML: NamespaceBinding = { prefix: 'xml', q: 'http://www.w3.org/XML/1998/namespace' };

/**
 * The namespaces of an element are asked for when it is copied and when it is written, and gathered by iterators and names made for it.
 * To be called once: they are found by going from parent to parent.
 */
export function straightNamespaces({ DomUtils }: Internals): void {
  const { inScopeNamespaces } = DomUtils;
  DomUtils.inScopeNamespaces = (node, ancestors) =>
    ancestors ? inScopeNamespaces(node, ancestors) : namespacesOf(node);
}

/** The nearest binding of each prefix (XPath Data Model 3.1, section 6.2.2). */
function namespacesOf(node: DomNode): readonly NamespaceBinding[] {
  const found: NamespaceBinding[] = [XML];
  let hasDefault = false;
  for (let at: DomNode | null = node; at?.nodeType === ELEMENT; at = at.parentNode) {
    if (!at.prefix && !at.namespaceURI) hasDefault = true;
    const { attributes } = at;
    for (let index = 0; index < attributes.length; index++) {
      const { name = '', value = '' } = attributes[index] ?? {};
      if (!name.startsWith('xmlns')) continue;
      const prefix = name.slice('xmlns:'.length);
      if (name === 'xmlns') {
        if (!hasDefault && value !== '') found.push({ prefix: '', q: value });
        hasDefault = true;
      } else if (name[5] === ':' && !found.some((each) => each.prefix === prefix))
        found.push({ prefix, q: value });
    }
  }
  return found;
}
