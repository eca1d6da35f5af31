import type { Location } from '../../diagnostic.ts';
import { type FindingsOnce, findingsOnce } from '../../findings-once.ts';

/** A problem of a schema. `section` is the one of the RELAX NG specification that says so. */
export interface SchemaProblem {
  readonly code: `schema/${string}`;
  readonly section?: string;
  readonly at: Location;
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface Problems extends Pick<FindingsOnce, 'found' | 'pass'> {
  report(problem: SchemaProblem): void;
}

/** Collects the problems of a schema, each once: a definition that is used often is looked at more than once. */
export function problems(): Problems {
  const { found, add, pass } = findingsOnce();
  return {
    found,
    pass,
    report({ code, section, at, message, hint }) {
      const text = section ? `${message} (RELAX NG, section ${section})` : message;
      add({ code, severity: 'error', message: text, location: at, ...(hint && { hint }) });
    },
  };
}
