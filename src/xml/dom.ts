/** A node of DOM (DOM Level 2 Core), as far as it is needed here: Saxon-JS makes its documents of them. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly localName: string;
  readonly prefix: string | null;
  readonly namespaceURI: string | null;
  /** Of a processing instruction. */
  readonly target?: string;
  readonly attributes: DomAttributes;
  readonly ownerDocument: DomDocument;
  readonly childNodes: { length: number };
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  setAttribute(name: string, value: string): void;
  setAttributeNode(attribute: object): void;
  appendChild(child: DomNode): DomNode;
  insertBefore(fresh: DomNode, child: DomNode): DomNode;
  replaceChild(fresh: DomNode, child: DomNode): DomNode;
  removeChild(child: DomNode): DomNode;
}

/** Makes nodes of its own. */
export interface DomDocument extends DomNode {
  createElementNS(namespace: string | null, name: string): DomNode;
  createAttributeNS(namespace: string | null, name: string): { value: string; nodeValue: string };
  createTextNode(text: string): DomNode;
  createComment(text: string): DomNode;
  createProcessingInstruction(target: string, text: string): DomNode;
}

export interface DomAttributes extends Readonly<Record<number, DomAttribute>> {
  readonly length: number;
  getNamedItem(name: string): DomAttribute | undefined;
  setNamedItem(attribute: DomAttribute): DomAttribute | undefined;
}

export interface DomAttribute {
  readonly name: string;
  readonly localName: string;
  readonly value: string;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = ({ nodeType }: DomNode): boolean => nodeType === ELEMENT;
export const isText = ({ nodeType }: DomNode): boolean => nodeType === TEXT;

/** Whether a node is white space between others. */
export const isBlank = (node: DomNode): boolean => isText(node) && !/[^ \t\r\n]/.test(node.nodeValue ?? '');

/** The value of an attribute, or undefined where there is none. */
export function attributeOf({ attributes }: DomNode, name: string): string | undefined {
  for (let at = 0; at < attributes.length; at++)
    if (attributes[at]?.name === name) return attributes[at]?.value;
  return undefined;
}

/** Whether an element of HTML is of a class. */
export function hasClass(element: DomNode, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/[ \t\r\n]+/).includes(name);
}

/** What a way from node to node needs to know. */
interface OnTheWay<Node> {
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}

/** The node after one in document order, of those below `root`. */
export function after<Node extends OnTheWay<Node>>(node: Node, root: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

/** All nodes below one, in document order. */
export function* below(root: DomNode): Generator<DomNode> {
  for (let node = root.firstChild; node; node = after(node, root)) yield node;
}

/** The first element of a name below a node. */
export function firstBelow(root: DomNode, localName: string): DomNode | undefined {
  for (const node of below(root)) if (node.localName === localName) return node;
  return undefined;
}

export function* children({ firstChild }: DomNode): Generator<DomNode> {
  for (let child = firstChild; child; child = child.nextSibling) yield child;
}

/**
 * Takes all children out of a node, and gives them. Saxon-JS keeps them as a chain and as a list, which it writes anew each time that
 * one is taken out: with thousands of them that takes longer than all else.
 */
export function emptied(node: DomNode): readonly DomNode[] {
  const nodes = Array.from(children(node));
  for (const each of nodes)
    Object.assign(each, { parentNode: null, previousSibling: null, nextSibling: null });
  Object.assign(node, { firstChild: null, lastChild: null });
  node.childNodes.length = 0;
  return nodes;
}

/**
 * Puts another element in the place of one, with its children, and with its attributes as `change` has them: undefined leaves one out.
 * What was once asked of an element in Saxon-JS is kept, so that its own attributes can’t be changed any more.
 */
export function replaced(
  element: DomNode,
  name: string,
  change: (attribute: DomAttribute) => string | undefined,
): DomNode {
  const fresh = element.ownerDocument.createElementNS(element.namespaceURI, name);
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at++) {
    const attribute = attributes[at];
    const value = attribute && change(attribute);
    if (attribute && value !== undefined) fresh.setAttribute(attribute.name, value);
  }
  for (const child of emptied(element)) fresh.appendChild(child);
  element.parentNode?.replaceChild(fresh, element);
  return fresh;
}
