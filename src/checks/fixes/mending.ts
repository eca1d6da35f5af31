import type { Diagnostic, Fix, Range } from '../../diagnostic.ts';
import type { XmlAttribute, XmlDocument, XmlElement } from '../../xml/tree.ts';

/** A kind of mistake that can be mended mechanically. */
export interface Mending {
  readonly name: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** The codes of the findings that it looks at. */
  readonly codes: readonly string[];
  /** Nothing where more than one thing could be meant, or where a person has to know more than the file says. */
  readonly mend: (finding: Diagnostic, spoilt: Spoilt) => Fix | undefined;
  readonly examples: readonly MendingExample[];
}

/** In the body of an archival record, unless it is a whole file. */
export interface MendingExample {
  readonly code?: string;
  readonly before: string;
  readonly after: string;
  readonly safe: boolean;
}

/** A file in which something was found: its text, and its tree where it is well-formed. */
export interface Spoilt {
  /** Without byte order mark, as findings count it. */
  readonly text: string;
  readonly xml: XmlDocument | undefined;
  readonly range: (start: number, end: number) => Range;
  /** The innermost element around the place of a finding. */
  readonly elementAt: (finding: Diagnostic) => XmlElement | undefined;
  /** The attribute at the place of a finding. */
  readonly attributeAt: (finding: Diagnostic) => XmlAttribute | undefined;
}
