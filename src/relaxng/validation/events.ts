import type { Range } from '../../diagnostic.ts';

/** An attribute of a start tag; namespace declarations are among them. `XmlAttribute` is one. */
export interface AttributeEvent {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly value: string;
  readonly nameRange: Range;
  readonly valueRange: Range;
}

/** Text between two tags, or a part of it. `XmlText` is one. */
export interface TextEvent {
  readonly value: string;
  readonly range: Range;
}

/** A start tag. `XmlElement` is one. */
export interface StartEvent {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly AttributeEvent[];
  readonly nameRange: Range;
}
