import type { Diagnostic } from '../../diagnostic.ts';
import { COPY_AGAIN, finding } from './finding.ts';
import type { Holding } from './holding.ts';
import type { Manifest } from './manifest.ts';

/** What every bag has beside bagit.txt (RFC 8493, section 2.1): a payload, and a manifest of it that can be compared. */
export function required(holding: Holding, payload: readonly Manifest[]): readonly Diagnostic[] {
  const lacks = (path: string, message: string) =>
    finding(holding.located(path), { code: 'deposit/bag-structure', message, hint: COPY_AGAIN });
  const noData = holding.folders.includes('data')
    ? []
    : [lacks('data', 'The folder data/, in which the payload lies, is missing')];
  const [first] = payload;
  if (first === undefined)
    return [
      ...noData,
      lacks('manifest-sha512.txt', 'There is no manifest of the payload: no file of it can be verified'),
    ];
  if (payload.some(({ algorithm }) => algorithm !== undefined)) return noData;
  return [...noData, lacks(first.path, 'No manifest of the payload has digests that can be compared here')];
}

/** MD5 and SHA-1 tell damage, and no longer whether somebody replaced a file. */
export function weak(holding: Holding, payload: readonly Manifest[]): readonly Diagnostic[] {
  const known = payload.filter(({ algorithm }) => algorithm !== undefined);
  if (known.some(({ algorithm }) => algorithm?.strong)) return [];
  return known.map(({ path, algorithm }) =>
    finding(holding.located(path), {
      code: 'deposit/weak-digest',
      severity: 'info',
      message: `The payload has digests by ${algorithm?.name} only, for which two files of the same digest can be made`,
      hint: 'They tell damage, not fraud. Make a manifest by SHA-512 beside it.',
    }),
  );
}
