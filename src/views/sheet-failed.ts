import { type Diagnostic, reasonOf } from '../diagnostic.ts';
import { failedAt } from '../xml/transform.ts';

/** What is told of something that was thrown: its reason, and where in a stylesheet it came up, as far as that is known. */
export function reasonAndPlace(error: unknown): string {
  const place = failedAt(error);
  return `${reasonOf(error)}${place ? `, at ${place.module}, line ${place.line}` : ''}`;
}

/** An edition may have a stylesheet of its own, which may fail: `view/failed`, with the line of it where that is known. */
export function sheetFailed(what: string, stylesheet: string, file: string, error: unknown): Diagnostic {
  return {
    code: 'view/failed',
    severity: 'error',
    message: `${what} could not be made: ${reasonAndPlace(error)}`,
    location: { file },
    hint: `This is a fault of the stylesheet ${stylesheet}.xsl. Mend it; if the edition has none of its own, please report it.`,
  };
}
