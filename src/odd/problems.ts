import type { Diagnostic, Location, Severity } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { locationOf, type Place } from './place.ts';

export interface OddProblem {
  readonly code: `odd/${string}`;
  readonly severity?: Severity;
  readonly at: Place | { readonly file: string };
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface Problems {
  readonly found: readonly Diagnostic[];
  report(problem: OddProblem): void;
  /** What another reader found, say that of the XML. */
  pass(diagnostics: readonly Diagnostic[]): void;
}

/** Collects the problems of an ODD, each once. */
export function problems(): Problems {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    found,
    report({ code, severity = 'error', at, message, hint }) {
      const location: Location = 'node' in at ? locationOf(at) : at;
      const key = `${location.file} ${location.range?.start.offset} ${message}`;
      if (seen.has(key)) return;
      seen.add(key);
      found.push({ code, severity, message, location, ...(hint && { hint }) });
    },
    pass: (diagnostics) => found.push(...diagnostics),
  };
}

/** The nearest candidate as a question, if one is near. */
export function meant(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(word, candidates);
  return near && `Did you mean ${near}?`;
}
