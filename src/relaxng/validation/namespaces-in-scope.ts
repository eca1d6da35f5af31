import { XML_NAMESPACE, XMLNS_NAMESPACE } from '../../xml/tree.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import type { AttributeEvent } from './events.ts';

/** The namespaces that are declared where the reading is, for values that hold prefixes. */
export interface NamespacesInScope extends ValueContext {
  /** The prefix of a namespace, empty for the default one; undefined where there is none. */
  prefixOf(namespace: string, of: 'element' | 'attribute'): string | undefined;
  start(attributes: readonly AttributeEvent[]): void;
  end(): void;
}

export function namespacesInScope(isUnparsedEntity: (name: string) => boolean): NamespacesInScope {
  /** Elements without declarations take no place: only at which depth each declaration stands is known. */
  const declared: { readonly depth: number; readonly prefix: string; readonly namespace: string }[] = [];
  let depth = 0;
  const namespaceOf = (prefix: string) =>
    prefix === 'xml'
      ? XML_NAMESPACE
      : (declared.findLast((each) => each.prefix === prefix)?.namespace ?? (prefix === '' ? '' : undefined));
  return {
    isUnparsedEntity,
    namespaceOf,
    prefixOf(namespace, of) {
      if (namespace === XML_NAMESPACE) return 'xml';
      if (
        namespace === ''
          ? of === 'attribute' || namespaceOf('') === ''
          : of === 'element' && namespaceOf('') === namespace
      )
        return '';
      return declared.findLast(
        (each) =>
          each.prefix !== '' && each.namespace === namespace && namespaceOf(each.prefix) === namespace,
      )?.prefix;
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
