import type { Severity } from '../diagnostic.ts';
import type { Span } from './transcript.ts';

/** Something that the importer is not sure of: it is read in its most cautious form, and a person must look. */
export interface Doubt {
  /** `import/supplied`, `import/scope` … */
  readonly code: string;
  readonly severity?: Severity;
  readonly span: Span;
  /** How it was read: “a word of the translator”. */
  readonly read: string;
  /** What else it could be. */
  readonly alternatives: readonly string[];
  /** Why that is not certain. */
  readonly reason: string;
}
