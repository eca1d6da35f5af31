import { isPointerAttribute } from '../../document/pointer-attributes.ts';
import { TEI_NAMESPACE } from '../../document/tei.ts';
import { XML_NAMESPACE, type XmlAttribute, type XmlElement } from '../../xml/tree.ts';
import { attributeLike, elementLike } from './nodes.ts';

/** How the pointers and identifiers of an element are changed. */
export interface Rewriting {
  /** What a pointer becomes; undefined where nothing is left of it. */
  readonly pointer: (token: string, element: XmlElement) => string | undefined;
  readonly id: (id: string) => string;
}

/** The element and all below it; one in which nothing changes is the same. */
export function rewritten(from: XmlElement, how: Rewriting): XmlElement {
  const attributes = from.attributes.flatMap((each) => {
    if (isPointer(each, from)) return withTargets(each, from, how);
    if (each.local !== 'id' || each.namespace !== XML_NAMESPACE) return [each];
    const id = how.id(each.value);
    return id === each.value ? [each] : [attributeLike(each, id)];
  });
  const children = from.children.map((child) => (child.kind === 'element' ? rewritten(child, how) : child));
  const same =
    attributes.length === from.attributes.length &&
    attributes.every((each, index) => each === from.attributes[index]) &&
    children.every((each, index) => each === from.children[index]);
  return same ? from : elementLike(from, { attributes, children });
}

function isPointer({ namespace, local }: XmlAttribute, of: XmlElement): boolean {
  return namespace === '' && of.namespace === TEI_NAMESPACE && isPointerAttribute(local, of.local);
}

/** The tokens, with the white space between them; an attribute that nothing is left of is none. */
function withTargets(pointer: XmlAttribute, of: XmlElement, how: Rewriting): readonly XmlAttribute[] {
  const value = pointer.value.replace(/\S+/g, (token) => how.pointer(token, of) ?? '');
  if (value === pointer.value) return [pointer];
  return value.trim() === '' ? [] : [attributeLike(pointer, value.trim())];
}
