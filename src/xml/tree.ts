import type { Range } from '../diagnostic.ts';

/** A document: what stands before and after the root element is kept too. */
export interface XmlDocument {
  readonly kind: 'document';
  /** The name of the file, as messages show it. */
  readonly file: string;
  /** The document type declaration as it was written, from `<!DOCTYPE` to `>`. */
  readonly doctype?: string;
  /** How many of the children stand before it. */
  readonly doctypeIndex?: number;
  readonly children: readonly XmlNode[];
  readonly root: XmlElement;
}

export interface XmlElement {
  readonly kind: 'element';
  /** The name as written: `tei:p`. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  /** In the order of the document; namespace declarations are among them. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
  /** From `<` of the start tag to the end of the end tag. */
  readonly range: Range;
  /** The start tag alone, and the name within it. */
  readonly startTag: Range;
  readonly nameRange: Range;
}

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly value: string;
  readonly range: Range;
  readonly nameRange: Range;
  /** The value without its quotation marks, as it stands in the file. */
  readonly valueRange: Range;
}

/** Character data; CDATA sections and references are resolved, and runs of them are one node. */
export interface XmlText {
  readonly kind: 'text';
  readonly value: string;
  readonly parent: XmlElement;
  readonly range: Range;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly value: string;
  readonly parent: XmlElement | undefined;
  readonly range: Range;
}

export interface XmlProcessingInstruction {
  readonly kind: 'processing-instruction';
  readonly target: string;
  readonly value: string;
  readonly parent: XmlElement | undefined;
  readonly range: Range;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlProcessingInstruction;

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** The value of an attribute in no namespace, or of `xml:…` by its name. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return attributeNode(element, name)?.value;
}

export function attributeNode(element: XmlElement, name: string): XmlAttribute | undefined {
  const [namespace, local] = name.startsWith('xml:') ? [XML_NAMESPACE, name.slice(4)] : ['', name];
  return element.attributes.find((each) => each.local === local && each.namespace === namespace);
}

export function isElement(node: XmlNode): node is XmlElement {
  return node.kind === 'element';
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(isElement);
}

/** The element itself and every element below it, in document order, at any depth without recursion. */
export function* elements(root: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child?.kind === 'element') waiting.push(child);
    }
  }
}

/** All character data below an element. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (child.kind === 'text') text += child.value;
    else if (child.kind === 'element') text += textOf(child);
  }
  return text;
}
