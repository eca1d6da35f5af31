import type { Diagnostic, Range, Severity } from '../diagnostic.ts';
import type { Lines } from './lines.ts';

/** A stretch of the text being read: offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A finding that does not know its file and lines yet. */
export interface Problem extends Span {
  readonly code: string;
  /** An error, unless it says otherwise. */
  readonly severity?: Severity;
  readonly message: string;
  readonly hint?: string | undefined;
  /** The place, where that is known better than by its offsets. */
  readonly range?: Range;
  readonly related?: readonly (Place & { readonly message: string })[];
}

type Place = (Span & { readonly range?: Range }) | { readonly range: Range };

/** Ends the reading: only the first fatal problem is told, since what follows it is noise. */
export type Fail = (problem: Problem) => never;

export function diagnose(problem: Problem, file: string, lines: Lines): Diagnostic {
  const locate = (place: Place) => ({
    file,
    range: 'start' in place ? (place.range ?? lines.range(place.start, place.end)) : place.range,
  });
  return {
    code: problem.code,
    severity: problem.severity ?? 'error',
    message: problem.message,
    location: locate(problem),
    ...(problem.hint && { hint: problem.hint }),
    ...(problem.related && {
      related: problem.related.map((each) => ({ message: each.message, location: locate(each) })),
    }),
  };
}
