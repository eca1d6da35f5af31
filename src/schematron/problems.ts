import type { Location, Severity } from '../diagnostic.ts';
import { type FindingsOnce, findingsOnce } from '../findings-once.ts';

/** A problem of a schema. */
export interface SchemaProblem {
  readonly code: `schema/${string}`;
  /** An error, unless the schema can be used all the same. */
  readonly severity?: Severity;
  readonly at: Location;
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface Problems extends Pick<FindingsOnce, 'found' | 'pass'> {
  report(problem: SchemaProblem): void;
}

/** Collects the problems of a schema, each once: an abstract pattern is looked at as often as it is used. */
export function problems(): Problems {
  const { found, add, pass } = findingsOnce();
  return {
    found,
    pass,
    report: ({ code, severity = 'error', at, message, hint }) =>
      add({ code, severity, message, location: at, ...(hint !== undefined && { hint }) }),
  };
}
