import type { Diagnostic, Severity } from '../diagnostic.ts';

/** What a reporter may know beside the findings. */
export interface ReportContext {
  /** How many files were looked at. */
  readonly files: number;
  /** The text of a file by its name in `location.file`, for excerpts. */
  readonly source?: (file: string) => string | undefined;
  readonly colour?: boolean;
  /** Of the terminal, in columns; 80 where it isn’t known. */
  readonly width?: number;
}

/** A way to write findings down. */
export interface Reporter {
  readonly name: string;
  readonly about: string;
  readonly report: (diagnostics: readonly Diagnostic[], context: ReportContext) => string;
}

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

/** A message as a part of a line: without the full stop that some end with. */
export function asClause(message: string): string {
  return message.replace(/(?<!\.)\.$/, '');
}
