import type { Diagnostic } from '../diagnostic.ts';

/** 0: done, no errors. 1: done, errors in the content of the input. 2: could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Findings after which a command could not do its work, whatever the content says. */
const COULD_NOT: ReadonlySet<string> = new Set([
  'edition/damaged',
  'edition/duplicate-output',
  'edition/foreign-file',
  'edition/no-edition',
  'edition/no-records-folder',
  'edition/no-such-file',
  'edition/no-tei-source',
  'edition/not-a-file',
  'edition/not-fetched',
  'edition/not-empty',
  'edition/nothing-to-check',
  'edition/output-path',
  'edition/too-large',
  'edition/unreadable',
  'edition/unwritable',
  'view/stylesheet',
  'view/too-large',
]);

/** A schema or a catalog that is missing or broken: what it asks for was not checked. */
const OF_SCHEMAS = /^schema\//;

export function exitCode(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => COULD_NOT.has(code) || OF_SCHEMAS.test(code))) return 2;
  return errors.length > 0 ? 1 : 0;
}
