import type { Diagnostic } from './diagnostic.ts';

/** What a reader finds as it goes, each thing once: what is used often is looked at more than once. */
export interface FindingsOnce {
  readonly found: readonly Diagnostic[];
  /** Adds a finding, unless it was told already with the same words at the same place. */
  add(finding: Diagnostic): void;
  /** What another reader found, say that of the XML. */
  pass(diagnostics: readonly Diagnostic[]): void;
}

export function findingsOnce(): FindingsOnce {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    found,
    add(finding) {
      const { location, message } = finding;
      const key = `${location.file} ${location.range?.start.offset} ${message}`;
      if (seen.has(key)) return;
      seen.add(key);
      found.push(finding);
    },
    pass: (diagnostics) => found.push(...diagnostics),
  };
}
