import { RELAXNG_NAMESPACE } from '../../relaxng/namespaces.ts';
import { attribute, elements, type XmlElement } from '../../xml/tree.ts';

/** The names that a pattern in RELAX NG refers to. */
export function namesIn(pattern: XmlElement): readonly string[] {
  return [...elements(pattern)]
    .filter(({ local, namespace }) => local === 'ref' && namespace === RELAXNG_NAMESPACE)
    .map((ref) => attribute(ref, 'name')?.trim() ?? '');
}
