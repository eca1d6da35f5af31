import { join, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { isOutside } from '../../files/read.ts';

/** The folders of an edition whose files are read. */
const SOURCES = ['records', 'registers', 'transcripts'];

/**
 * `edition/output-path` where the pages would lie among what the edition is made of: the next build would read them.
 *
 * @param folder of the edition
 */
export function amongSources(folder: string, output: string): Diagnostic | undefined {
  const isEdition = resolve(output) === resolve(folder);
  const source = SOURCES.find((name) => !isOutside(output, join(folder, name)));
  if (!isEdition && source === undefined) return undefined;
  return {
    code: 'edition/output-path',
    severity: 'error',
    message: `The pages would lie among the ${source ?? 'records'} of the edition, and be read as such by the next build`,
    location: { file: output },
    hint: 'Name another folder after -o.',
  };
}
