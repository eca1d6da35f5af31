import type { DomDocument } from '../dom.ts';
import type { QName } from './internals.ts';
import { interned } from './interned.ts';

/** Where an element keeps its name, once it was asked for it. */
export const NAME = Symbol('name');

/** Where an element keeps its attributes, once it was asked for them. */
export const ATTRIBUTES = Symbol('attributes');

/**
 * Saxon-JS gives each node its properties one by one, in whatever order they come up: nodes that are alike are of dozens of hidden
 * classes, and each look at one is a search. To be called once: elements, attributes and texts are made with all that they will
 * have.
 */
export function evenNodes(sample: DomDocument): void {
  const maker = Object.getPrototypeOf(sample) as DomDocument;
  const element = sample.createElementNS('', 'sample');
  const Element = madeLike(element, ElementFields);
  const Attribute = madeLike(sample.createAttributeNS('', 'sample'), AttributeFields);
  const Text = madeLike(sample.createTextNode(''), TextFields);
  const Attributes = madeLike(element.attributes, AttributeListFields);
  const List = madeLike(element.childNodes, ListFields);

  // Saxon-JS calls them as methods of the document.
  Object.assign(maker, {
    createElementNS(this: DomDocument, namespace: string | null, name: string) {
      const made = new Element(this, namespace, name);
      made.attributes = new Attributes(made);
      made.childNodes = new List();
      return made;
    },
    createAttributeNS(this: DomDocument, namespace: string | null, name: string) {
      return new Attribute(this, namespace, name);
    },
    createTextNode(this: DomDocument, text: string) {
      return new Text(this, text);
    },
  });
}

/** The class of the fields of nodes, which do all else as one that Saxon-JS has made. */
function madeLike<Fields extends { prototype: object }>(sample: object, fields: Fields): Fields {
  Object.setPrototypeOf(fields.prototype, Object.getPrototypeOf(sample));
  // Saxon-JS clones a node by its constructor.
  Reflect.deleteProperty(fields.prototype, 'constructor');
  return fields;
}

/** What elements and attributes have. */
class NamedFields {
  ownerDocument: object;
  nodeName: string;
  namespaceURI: string | null;
  prefix: string | null;
  localName: string;

  constructor(maker: object, namespace: string | null, name: string) {
    this.ownerDocument = maker;
    this.nodeName = name;
    this.namespaceURI = namespace && interned(namespace);
    const colon = name.indexOf(':');
    this.prefix = colon < 0 ? null : interned(name.slice(0, colon));
    this.localName = interned(colon < 0 ? name : name.slice(colon + 1));
  }
}

class ElementFields extends NamedFields {
  tagName = this.nodeName;
  /** The prefixes that it declares. */
  ae = {};
  attributes: object | null = null;
  childNodes: object | null = null;
  parentNode = null;
  previousSibling = null;
  nextSibling = null;
  firstChild = null;
  lastChild = null;
  _saxonBaseUri = undefined;
  [NAME]: QName | undefined = undefined;
  [ATTRIBUTES]: readonly object[] | undefined = undefined;
}

class AttributeFields extends NamedFields {
  name = this.nodeName;
  specified = true;
  value: string | undefined = undefined;
  nodeValue: string | null = null;
}

class TextFields {
  ownerDocument: object;
  nodeValue: string;
  data: string;
  length: number;
  parentNode = null;
  previousSibling = null;
  nextSibling = null;

  constructor(maker: object, text: string) {
    this.ownerDocument = maker;
    this.nodeValue = text;
    this.data = text;
    this.length = text.length;
  }
}

class AttributeListFields {
  length = 0;
  /** The element that has them. */
  b: object;

  constructor(element: object) {
    this.b = element;
  }
}

class ListFields {
  length = 0;
}
