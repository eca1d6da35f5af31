import type { Severity } from '../diagnostic.ts';

/** What a code means: the page that `tei explain CODE` shows. */
export interface Page {
  readonly code: string;
  /** The one that it has as a rule. */
  readonly severity: Severity;
  /** What is wrong where it is found, in a sentence or two. */
  readonly what: string;
  /** Why that matters to an editor, a reader or a program. */
  readonly why: string;
  /** Where it is laid down. */
  readonly see: readonly Source[];
  readonly kind: Kind;
  readonly bad: string;
  readonly good: string;
  readonly mend: string;
  /** Files that lie beside the examples: `registers/persons.xml` → its text. A path that ends in / is a folder. */
  readonly beside?: Readonly<Record<string, string>>;
}

export interface Source {
  /** “TEI Guidelines, 17.2” */
  readonly name: string;
  readonly url: string;
}

/**
 * What the examples are: a part of a record; a file by itself; a part of a RELAX NG grammar; what stands in a schemaSpec of
 * an ODD; an edition.json; a transcript; or what is typed, below a list of the files that are there.
 */
export type Kind = 'part' | 'file' | 'grammar' | 'odd' | 'settings' | 'transcript' | 'session';
