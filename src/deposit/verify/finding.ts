import type { Diagnostic, Range, Severity } from '../../diagnostic.ts';

/** What is told of one file of a bag. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Severity;
  readonly range?: Range;
  readonly related?: Diagnostic['related'];
}

/** A finding in a file; an error unless it says otherwise. */
export function finding(file: string, { severity = 'error', range, related, ...told }: Told): Diagnostic {
  return {
    code: told.code,
    severity,
    message: told.message,
    location: { file, ...(range && { range }) },
    hint: told.hint,
    ...(related && related.length > 0 && { related }),
  };
}

/** What helps against a copy that was damaged on its way. */
export const COPY_AGAIN =
  'Get it again from where the bag came from. Where the change is meant, make the package again.';
