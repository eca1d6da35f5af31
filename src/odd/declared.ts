import type { XmlElement } from '../xml/tree.ts';

/** What a specification does to one of the same name that is there already (TEI Guidelines, att.combinable). */
export type Mode = 'add' | 'change' | 'delete' | 'replace';

/** The documentation of a specification, in all its languages. */
export interface Words {
  readonly glosses: readonly XmlElement[];
  readonly descriptions: readonly XmlElement[];
  readonly remarks: readonly XmlElement[];
  readonly examples: readonly Example[];
}

/** An exemplum, and the file that it stands in. */
export interface Example {
  readonly file: string;
  readonly element: XmlElement;
}
