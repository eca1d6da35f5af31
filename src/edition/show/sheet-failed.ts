import { type Diagnostic, reasonOf } from '../../diagnostic.ts';

/** An edition may have a stylesheet of its own, which may fail: `view/failed`. */
export function sheetFailed(what: string, stylesheet: string, file: string, error: unknown): Diagnostic {
  return {
    code: 'view/failed',
    severity: 'error',
    message: `${what} could not be made: ${reasonOf(error)}`,
    location: { file },
    hint: `This is a fault of the stylesheet ${stylesheet}.xsl. Mend it; if the edition has none of its own, please report it.`,
  };
}
