import type { Diagnostic } from '../diagnostic.ts';

/**
 * Whether a package of this name was made before of another text (D15): the lines of both manifests that are of the edition’s own
 * files are compared.
 *
 * @param file where the earlier package lies
 */
export function versionAgain(
  version: string,
  before: string,
  now: string,
  file: string,
): readonly Diagnostic[] {
  const ofEdition = (manifest: string) =>
    manifest
      .split('\n')
      .filter((line) => / {2}data\/tei\//.test(line))
      .join('\n');
  if (ofEdition(before) === ofEdition(now)) return [];
  return [
    {
      code: 'deposit/version-again',
      severity: 'warning',
      message: `The package of version ${version} that was made here before had another text`,
      location: { file },
      hint: 'If it was deposited already, raise “version” in edition.json and make the package again: two texts under one version can’t be told apart.',
    },
  ];
}
