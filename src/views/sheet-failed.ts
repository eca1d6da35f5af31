import { type Diagnostic, reasonOf } from '../diagnostic.ts';
import { failedAt } from '../xml/transform.ts';

/** An edition may have a stylesheet of its own, which may fail: `view/failed`, with the line of it where that is known. */
export function sheetFailed(what: string, stylesheet: string, file: string, error: unknown): Diagnostic {
  const place = failedAt(error);
  const where = place ? `, at ${place.module}, line ${place.line}` : '';
  return {
    code: 'view/failed',
    severity: 'error',
    message: `${what} could not be made: ${reasonOf(error)}${where}`,
    location: { file },
    hint: `This is a fault of the stylesheet ${stylesheet}.xsl. Mend it; if the edition has none of its own, please report it.`,
  };
}
