import { join } from 'node:path';
import { couldNot } from '../../could-not.ts';
import type { Diagnostic } from '../../diagnostic.ts';

/** What is found in a file of a package that is one of the edition is told of that. */
export function inEdition(found: Diagnostic, folder: string): Diagnostic {
  const { file } = found.location;
  if (!file.startsWith('tei/')) return found;
  return { ...found, location: { ...found.location, file: join(folder, file.slice('tei/'.length)) } };
}

/** What the check and the build both tell. */
export function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byText = new Map(
    diagnostics.map((each) => [JSON.stringify([each.code, each.message, each.location]), each]),
  );
  return [...byText.values()];
}

/** In a draft everything may be missing. */
export function asWarnings(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((each) =>
    each.severity === 'error' && !couldNot(each.code) ? { ...each, severity: 'warning' } : each,
  );
}

export function noRecords(folder: string): Diagnostic {
  return {
    code: 'deposit/no-records',
    severity: 'error',
    message: 'There is no record to pack: this folder holds no file that ends in .xml',
    location: { file: folder },
    hint: 'Put the TEI files of the records there.',
  };
}

export function nothingPacked(folder: string): Diagnostic {
  return {
    code: 'deposit/not-packed',
    severity: 'info',
    message: 'Nothing was packed: what was packed earlier is as it was',
    location: { file: folder },
    hint: 'Mend the errors, then run the command again. With --draft a package is made nevertheless, which says that it is a draft.',
  };
}
