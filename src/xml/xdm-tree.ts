import type { DomNode } from './dom.ts';
import { domOf, toXdm, type XdmDocument } from './transform.ts';
import type { XmlDocument, XmlElement, XmlNode } from './tree.ts';

/** An attribute that an element has beside its own. */
export interface Attribute {
  /** As it is written: `xml:id`. */
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

/** Makes nodes of one document. */
type Maker = DomNode['ownerDocument'];

/**
 * A document that was read, in Saxon’s own tree: what `toXdm` makes of its text, in a quarter of the time.
 *
 * @param beside attributes of an element beside its own; who gives a prefix declares it on the root
 */
export async function xdmOf(
  { children }: XmlDocument,
  beside: (element: XmlElement) => readonly Attribute[] = () => [],
): Promise<XdmDocument> {
  const xdm = await toXdm('<_/>');
  const document = domOf(xdm);
  const nothing = document.firstChild as DomNode;
  const maker = nothing.ownerDocument;
  document.removeChild(nothing);
  const add = (node: XmlNode, parent: DomNode) => {
    const made = madeOf(node, maker);
    parent.appendChild(made);
    if (node.kind !== 'element') return;
    for (const each of node.attributes) setAttribute(made, each, maker);
    for (const each of beside(node)) setAttribute(made, each, maker);
    for (const child of node.children) add(child, made);
  };
  for (const child of children) add(child, document);
  return xdm;
}

function madeOf(node: XmlNode, maker: Maker): DomNode {
  switch (node.kind) {
    case 'element':
      return maker.createElementNS(node.namespace, node.name);
    case 'text':
      return maker.createTextNode(node.value);
    case 'comment':
      return maker.createComment(node.value);
    case 'processing-instruction':
      return maker.createProcessingInstruction(node.target, node.value);
  }
}

function setAttribute(element: DomNode, { name, namespace, value }: Attribute, maker: Maker): void {
  const attribute = maker.createAttributeNS(namespace, name);
  // An id is read without the white space round it (xml:id 1.0, section 4).
  const read = name === 'xml:id' || name === 'id' ? value.replace(/\s+/g, ' ').trim() : value;
  attribute.nodeValue = read;
  attribute.value = read;
  element.setAttributeNode(attribute);
}
