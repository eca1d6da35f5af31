import type { Diagnostic } from '../../diagnostic.ts';
import { pathFault } from '../../edition/zip/path-fault.ts';
import { finding } from './finding.ts';
import type { Holding } from './holding.ts';
import { unsafe } from './manifest.ts';
import { collisions, isSystemFile, unportable } from './similar-names.ts';

/**
 * What is wrong with the names in a bag, and with what is no file. What a package of ours must not have is an error there,
 * and in others, where BagIt allows it, a warning.
 */
export function namesIn(holding: Holding, own: boolean): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const severity = own ? 'error' : 'warning';
  const paths = [...holding.files.map(({ path }) => path), ...holding.folders];
  for (const { path, kind } of holding.files) {
    const file = holding.located(path);
    if (kind !== 'file') {
      const what = kind === 'link' ? 'a link' : 'no file, but a device or a pipe';
      found.push(
        finding(file, {
          code: 'deposit/bag-link',
          message: `Here is ${what}. It was not followed: what it leads to is not in the bag`,
          hint: 'Put the file itself into its place, and make the manifests again.',
        }),
      );
    }
    const fault = pathFault(path);
    if (fault !== undefined) found.push(finding(file, unsafe(path, fault)));
    const reason = fault === undefined ? unportable(path) : undefined;
    if (reason !== undefined)
      found.push(
        finding(file, {
          code: 'deposit/unportable-name',
          severity,
          message: `The file can’t be unpacked everywhere: ${reason}`,
          hint: 'Give it another name, of letters, digits, dots and hyphens, and make the manifests again.',
        }),
      );
    if (isSystemFile(path))
      found.push(
        finding(file, {
          code: 'deposit/system-file',
          severity,
          message: 'This file was made by an operating system, which changes or deletes it when it likes',
          hint: 'Delete it; where a manifest lists it, make the package again without it.',
        }),
      );
  }
  for (const [first = '', ...others] of collisions(paths)) {
    const names = others.map((path) => `“${path}”`).join(', ');
    found.push(
      finding(holding.located(first), {
        code: 'deposit/similar-names',
        severity,
        message: `On some disks this is the same as ${names}: they differ only in capitals, or in how their accents are stored`,
        hint: 'One of them would be lost when the bag is copied there. Give it another name, and make the manifests again.',
        related: others.map((path) => ({
          message: 'the other one',
          location: { file: holding.located(path) },
        })),
      }),
    );
  }
  return found;
}
