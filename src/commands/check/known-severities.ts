import { join } from 'node:path';
import { readSeverity, type SeveritySetting } from '../../checks/severities.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { UsageError } from '../usage.ts';

/**
 * Looks whether severities are those of findings that there are. One that was given as an option is a UsageError; one of an
 * edition is a warning, `edition/unknown-code`.
 *
 * @param folder of the edition
 */
export async function unknownSeverities(
  given: readonly SeveritySetting[],
  ofEdition: readonly SeveritySetting[],
  folder: string | undefined,
): Promise<readonly Diagnostic[]> {
  if (given.length === 0 && ofEdition.length === 0) return [];
  // The pages take long to load, and most runs need none.
  const { allCodes } = await import('../explain.ts');
  const known = allCodes();
  const objection = ({ code, level }: SeveritySetting) => {
    const read = readSeverity(`${code}=${level}`, known);
    return 'objection' in read ? read.objection : undefined;
  };
  for (const setting of given) {
    const wrong = objection(setting);
    if (wrong !== undefined) throw new UsageError(wrong);
  }
  return ofEdition.flatMap((setting): readonly Diagnostic[] => {
    const message = objection(setting);
    if (message === undefined || folder === undefined) return [];
    return [
      {
        code: 'edition/unknown-code',
        severity: 'warning',
        message,
        location: { file: join(folder, 'edition.json') },
        hint: 'Correct it under “severity”; “tei explain” lists all codes.',
      },
    ];
  });
}
