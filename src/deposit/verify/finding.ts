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

const SHOWN = 120;

/** The beginning of a text that may be long. */
export const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** What is wrong in one file; of a kind that is found in very many lines only the first are told one by one. */
export interface FileFindings {
  readonly tell: (told: Told) => void;
  readonly all: () => readonly Diagnostic[];
}

const TOLD = 100;

export function findingsIn(file: string): FileFindings {
  const found: Diagnostic[] = [];
  const numbers = new Map<string, number>();
  return {
    tell(told) {
      const number = (numbers.get(told.code) ?? 0) + 1;
      numbers.set(told.code, number);
      if (number <= TOLD) found.push(finding(file, told));
    },
    all: () => [
      ...found,
      ...[...numbers]
        .filter(([, number]) => number > TOLD)
        .map(([code, number]) => {
          const { severity } = found.find((each) => each.code === code) ?? { severity: 'error' };
          const message = `There are ${number - TOLD} more of this kind in the file`;
          return finding(file, { code, severity, message, hint: COPY_AGAIN });
        }),
    ],
  };
}
