import type { Diagnostic, Location } from '../../diagnostic.ts';

/** A problem of a schema. `section` is the one of the RELAX NG specification that says so. */
export interface SchemaProblem {
  readonly code: `schema/${string}`;
  readonly section?: string;
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

/** Collects the problems of a schema, each once: a definition that is used often is looked at more than once. */
export function problems(): Problems {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    found,
    report({ code, section, at, message, hint }) {
      const text = section ? `${message} (RELAX NG, section ${section})` : message;
      const key = `${at.file} ${at.range?.start.offset} ${text}`;
      if (seen.has(key)) return;
      seen.add(key);
      found.push({ code, severity: 'error', message: text, location: at, ...(hint && { hint }) });
    },
    pass: (diagnostics) => found.push(...diagnostics),
  };
}
