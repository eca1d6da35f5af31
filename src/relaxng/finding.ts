import type { Diagnostic } from '../diagnostic.ts';

/** A finding about a document. */
export interface Finding extends Diagnostic {
  /** All that could stand there, likely first; the message names a few of them. */
  readonly expected?: readonly string[];
}
