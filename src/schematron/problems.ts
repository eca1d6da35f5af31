import type { Diagnostic, Location, Severity } from '../diagnostic.ts';

/** A problem of a schema. */
export interface SchemaProblem {
  readonly code: `schema/${string}`;
  /** An error, unless the schema can be used all the same. */
  readonly severity?: Severity;
  readonly at: Location;
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface Problems {
  readonly found: readonly Diagnostic[];
  report(problem: SchemaProblem): void;
  /** What another reader found, say that of the XML. */
  pass(diagnostics: readonly Diagnostic[]): void;
}

/** Collects the problems of a schema, each once: an abstract pattern is looked at as often as it is used. */
export function problems(): Problems {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    found,
    report({ code, severity = 'error', at, message, hint }) {
      const key = `${at.file} ${at.range?.start.offset} ${message}`;
      if (seen.has(key)) return;
      seen.add(key);
      found.push({ code, severity, message, location: at, ...(hint !== undefined && { hint }) });
    },
    pass: (diagnostics) => found.push(...diagnostics),
  };
}
