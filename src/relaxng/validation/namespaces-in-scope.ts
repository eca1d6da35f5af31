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
  const declared: { readonly depth: number; readonly prefix: string; readonly namespace: string }[] = [];
  let depth = 0;
  return {
    isUnparsedEntity,
    namespaceOf(prefix) {
      if (prefix === 'xml') return XML_NAMESPACE;
      return (
        declared.findLast((each) => each.prefix === prefix)?.namespace ?? (prefix === '' ? '' : undefined)
      );
    },
    start(attributes) {
      depth++;
      for (const { namespace, prefix, local, value } of attributes) {
        if (namespace === XMLNS_NAMESPACE)
          declared.push({ depth, prefix: prefix ? local : '', namespace: value });
      }
    },
    end() {
      while (declared.length > 0 && declared.at(-1)?.depth === depth) declared.pop();
      depth--;
    },
  };
}
