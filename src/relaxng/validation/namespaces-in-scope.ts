import { XML_NAMESPACE, XMLNS_NAMESPACE } from '../../xml/tree.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import type { AttributeEvent } from './events.ts';

/** The namespaces that are declared where the reading is, for values that hold prefixes. */
export interface NamespacesInScope extends ValueContext {
  /** The prefix of a namespace, empty for the default one; undefined where there is none. */
  prefixOf(namespace: string, of: 'element' | 'attribute'): string | undefined;
  /** The prefixes and their namespaces in one string, which is another one wherever `prefixOf` could answer otherwise. */
  prefixes(): string;
  start(attributes: readonly AttributeEvent[]): void;
  end(): void;
}

export function namespacesInScope(isUnparsedEntity: (name: string) => boolean): NamespacesInScope {
  /** Elements without declarations take no place: only at which depth each declaration stands is known. */
  const declared: { readonly depth: number; readonly namespaces: string[] }[] = [];
  const byPrefix = new Map<string, string[]>();
  let depth = 0;
  let prefixes: string | undefined;
  const namespaceOf = (prefix: string) =>
    prefix === 'xml' ? XML_NAMESPACE : (byPrefix.get(prefix)?.at(-1) ?? (prefix === '' ? '' : undefined));

  function declare(prefix: string, namespace: string): void {
    let namespaces = byPrefix.get(prefix);
    if (!namespaces) {
      namespaces = [];
      byPrefix.set(prefix, namespaces);
    }
    namespaces.push(namespace);
    prefixes = undefined;
    declared.push({ depth, namespaces });
  }

  return {
    isUnparsedEntity,
    namespaceOf,
    prefixOf(namespace, of) {
      if (namespace === XML_NAMESPACE) return 'xml';
      if (namespaceOf('') === namespace && (of === 'element' || namespace === '')) return '';
      if (namespace === '') return of === 'attribute' ? '' : undefined;
      for (const [prefix, namespaces] of byPrefix)
        if (prefix !== '' && namespaces.at(-1) === namespace) return prefix;
      return undefined;
    },
    prefixes() {
      prefixes ??= JSON.stringify(
        Array.from(byPrefix, ([prefix, namespaces]) => [prefix, namespaces.at(-1)]),
      );
      return prefixes;
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
        prefixes = undefined;
        declared.pop();
      }
      depth--;
    },
  };
}
