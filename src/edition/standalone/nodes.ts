import type { XmlAttribute, XmlElement, XmlNode, XmlText } from '../../xml/tree.ts';

/** An element like another one, with other attributes or children. */
export function elementLike(
  from: XmlElement,
  other: { readonly attributes?: readonly XmlAttribute[]; readonly children?: readonly XmlNode[] },
): XmlElement {
  const { kind, name, local, prefix, namespace, attributes, children, parent, range, startTag, nameRange } =
    from;
  const like = {
    kind,
    name,
    local,
    prefix,
    namespace,
    attributes,
    children,
    parent,
    range,
    startTag,
    nameRange,
  };
  return { ...like, ...other };
}

/** A new element, as one of the document has its namespace. */
export function newElement(local: string, children: readonly XmlNode[], like: XmlElement): XmlElement {
  const { prefix } = like;
  const name = prefix === '' ? local : `${prefix}:${local}`;
  return { ...elementLike(like, { attributes: [], children }), name, local };
}

export function attributeLike(from: XmlAttribute, value: string): XmlAttribute {
  const { name, local, prefix, namespace, range, nameRange, valueRange } = from;
  return { name, local, prefix, namespace, range, nameRange, valueRange, value };
}

export function newText(value: string, parent: XmlElement): XmlText {
  return { kind: 'text', value, parent, range: parent.range };
}
