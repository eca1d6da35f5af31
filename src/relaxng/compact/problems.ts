import type { Diagnostic } from '../../diagnostic.ts';
import type { Lines } from '../../xml/lines.ts';

/** A problem of the compact syntax between two offsets of the file. */
export interface CompactProblem {
  readonly code?: 'schema/compact-syntax' | 'schema/too-deep';
  readonly start: number;
  readonly end: number;
  /** Of the RELAX NG Compact Syntax (OASIS, 21 November 2002). */
  readonly section: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Tells a problem after which nothing can be read. */
export type Stop = (problem: CompactProblem) => never;
/** Tells a problem and goes on. */
export type Report = (problem: CompactProblem) => void;

export function diagnose(problem: CompactProblem, file: string, lines: Lines): Diagnostic {
  const { code = 'schema/compact-syntax', start, end, section, message, hint } = problem;
  return {
    code,
    severity: 'error',
    message: `${message} (RELAX NG Compact Syntax, section ${section})`,
    location: { file, range: lines.range(start, end) },
    ...(hint && { hint }),
  };
}
