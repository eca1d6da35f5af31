import type { Severity } from '../diagnostic.ts';
import { type FindingsOnce, findingsOnce } from '../findings-once.ts';
import { nearest } from '../nearest.ts';
import { locationOf, type Place } from './place.ts';

export interface OddProblem {
  readonly code: `odd/${string}`;
  readonly severity?: Severity;
  readonly at: Place | { readonly file: string };
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface Problems extends Pick<FindingsOnce, 'found' | 'pass'> {
  report(problem: OddProblem): void;
}

/** Collects the problems of an ODD, each once. */
export function problems(): Problems {
  const { found, add, pass } = findingsOnce();
  return {
    found,
    pass,
    report({ code, severity = 'error', at, message, hint }) {
      const location = 'node' in at ? locationOf(at) : at;
      add({ code, severity, message, location, ...(hint && { hint }) });
    },
  };
}

/** The nearest candidate as a question, if one is near. */
export function meant(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(word, candidates);
  return near && `Did you mean ${near}?`;
}
