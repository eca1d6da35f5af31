import { XML_NAMESPACE, XMLNS_NAMESPACE } from '../../xml/tree.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import type { AttributeEvent } from './events.ts';

/** The namespaces that are declared where the reading is, for values that hold prefixes. */
export interface NamespacesInScope extends ValueContext {
  start(attributes: readonly AttributeEvent[]): void;
  end(): void;
}

export function namespacesInScope(isUnparsedEntity: (name: string) => boolean): NamespacesInScope {
  /** Elements without declarations take no place: only at which depth each declaration stands is known. */
  const declared: { readonly depth: number; readonly namespaces: string[] }[] = [];
  const byPrefix = new Map<string, string[]>();
  let depth = 0;

  function declare(prefix: string, namespace: string): void {
    let namespaces = byPrefix.get(prefix);
    if (!namespaces) {
      namespaces = [];
      byPrefix.set(prefix, namespaces);
    }
    namespaces.push(namespace);
    declared.push({ depth, namespaces });
  }

  return {
    isUnparsedEntity,
    namespaceOf(prefix) {
      if (prefix === 'xml') return XML_NAMESPACE;
      return byPrefix.get(prefix)?.at(-1) ?? (prefix === '' ? '' : undefined);
    },
    start(attributes) {
      depth++;
      for (let i = 0; i < attributes.length; i++) {
        const attribute = attributes[i];
        if (attribute?.namespace === XMLNS_NAMESPACE)
          declare(attribute.prefix ? attribute.local : '', attribute.value);
      }
    },
    end() {
      for (let last = declared.at(-1); last?.depth === depth; last = declared.at(-1)) {
        last.namespaces.pop();
        declared.pop();
      }
      depth--;
    },
  };
}
