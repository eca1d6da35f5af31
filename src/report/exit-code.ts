import { couldNot } from '../could-not.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { count } from './reporter.ts';

/** 0: done, no errors. 1: done, errors in the content of the input, or too many warnings. 2: could not be done. */
export type ExitCode = 0 | 1 | 2;

/** @param maxWarnings how many warnings are allowed; any number if left out */
export function exitCode(
  diagnostics: readonly Diagnostic[],
  maxWarnings = Number.POSITIVE_INFINITY,
): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => couldNot(code))) return 2;
  return errors.length > 0 || count(diagnostics, 'warning') > maxWarnings ? 1 : 0;
}
