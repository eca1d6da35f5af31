import { attribute, type XmlElement } from '../../xml/tree.ts';
import { TEI_NAMESPACE } from '../namespaces.ts';

/** Whether an element has one of these TEI names. */
export function isTei(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === TEI_NAMESPACE && names.includes(element.local);
}

/** The children of a TEI name. */
export function children(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children)
    if (child.kind === 'element' && child.local === name && child.namespace === TEI_NAMESPACE)
      found.push(child);
  return found;
}

/** The tokens of an attribute, or undefined where it is missing. */
export function tokens(element: XmlElement, name: string): readonly string[] | undefined {
  return attribute(element, name)?.split(/\s+/).filter(Boolean);
}

/** An attribute that is one word, without the space around it; undefined where it is missing or empty. */
export function word(element: XmlElement, name: string): string | undefined {
  return attribute(element, name)?.trim() || undefined;
}
