import type { Range } from '../diagnostic.ts';
import type { Lines } from './lines.ts';
import type { ExpandedName } from './namespaces.ts';
import type { XmlAttribute, XmlElement, XmlNode, XmlText } from './tree.ts';

// Classes, since a document has a hundred thousand ranges of which hardly any is ever asked for: a getter works
// them out from the offsets.

/** An attribute. The scanner gives it its namespace when the whole tag is read. */
export class AttributeNode implements XmlAttribute {
  readonly name: string;
  prefix = '';
  local: string;
  namespace = '';
  readonly value: string;
  readonly #lines: Lines;
  readonly #start: number;
  readonly #valueStart: number;
  readonly #end: number;

  constructor(name: string, value: string, lines: Lines, start: number, valueStart: number, end: number) {
    this.name = name;
    this.local = name;
    this.value = value;
    this.#lines = lines;
    this.#start = start;
    this.#valueStart = valueStart;
    this.#end = end;
  }

  get range(): Range {
    return this.#lines.range(this.#start, this.#end);
  }

  get nameRange(): Range {
    return this.#lines.range(this.#start, this.#start + this.name.length);
  }

  get valueRange(): Range {
    return this.#lines.range(this.#valueStart, this.#end - 1);
  }
}

const NONE: readonly XmlNode[] = Object.freeze([]);

export class ElementNode implements XmlElement {
  readonly kind = 'element';
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  children: readonly XmlNode[] = NONE;
  readonly parent: XmlElement | undefined;
  readonly #lines: Lines;
  readonly #start: number;
  readonly #tagEnd: number;
  #end: number;

  constructor(
    { name, local, prefix, namespace }: ExpandedName,
    attributes: readonly XmlAttribute[],
    parent: XmlElement | undefined,
    lines: Lines,
    start: number,
    end: number,
  ) {
    this.name = name;
    this.local = local;
    this.prefix = prefix;
    this.namespace = namespace;
    this.attributes = attributes;
    this.parent = parent;
    this.#lines = lines;
    this.#start = start;
    this.#tagEnd = end;
    this.#end = end;
  }

  /** To be called with the offset after the end tag. */
  close(end: number, children: readonly XmlNode[]): void {
    this.#end = end;
    this.children = children;
  }

  get range(): Range {
    return this.#lines.range(this.#start, this.#end);
  }

  get startTag(): Range {
    return this.#lines.range(this.#start, this.#tagEnd);
  }

  get nameRange(): Range {
    return this.#lines.range(this.#start + 1, this.#start + 1 + this.name.length);
  }
}

export class TextNode implements XmlText {
  readonly kind = 'text';
  value: string;
  readonly parent: XmlElement;
  readonly #lines: Lines;
  readonly #start: number;
  #end: number;

  constructor(value: string, parent: XmlElement, lines: Lines, start: number, end: number) {
    this.value = value;
    this.parent = parent;
    this.#lines = lines;
    this.#start = start;
    this.#end = end;
  }

  /** Adds what follows without markup in between: a reference, a CDATA section. */
  append(value: string, end: number): void {
    this.value += value;
    this.#end = end;
  }

  get range(): Range {
    return this.#lines.range(this.#start, this.#end);
  }
}
