import type { Diagnostic } from '../../diagnostic.ts';
import type { Declaration } from './declaration.ts';
import { finding } from './finding.ts';
import type { HeldFile, Holding } from './holding.ts';
import type { Listed } from './listed.ts';
import { type Manifest, manifestKind } from './manifest.ts';

/**
 * Files that are there and that a manifest does not list, as it must (RFC 8493, sections 2.1.3, 2.2.1 and 3): each of the
 * payload in each manifest, before 1.0 in one of them; the manifests of the payload in those of the tag files; in a package of
 * ours every tag file as well.
 */
export function unlisted(
  holding: Holding,
  manifests: readonly Manifest[],
  { by }: Listed,
  { old }: Declaration,
  own: boolean,
): readonly Diagnostic[] {
  const payload = manifests.filter(({ of }) => of === 'payload');
  const tags = manifests.filter(({ of }) => of === 'tags');
  const lacking = (file: HeldFile, lists: readonly Manifest[]) =>
    lists.filter((list) => !by.get(list)?.has(file));
  const found: Diagnostic[] = [];
  for (const file of holding.files) {
    if (file.kind !== 'file') continue;
    const located = holding.located(file.path);
    if (file.path.startsWith('data/')) {
      const without = lacking(file, payload);
      if (payload.length > 0 && (old ? without.length === payload.length : without.length > 0))
        found.push(
          finding(located, {
            code: 'deposit/bag-extra-file',
            message: `The file is not listed in ${names(without)}: nobody can tell whether it belongs to the package`,
            hint: 'Delete it if it came into the folder later; else make the package again, with it.',
          }),
        );
      continue;
    }
    const kind = manifestKind(file.path);
    if (kind === 'tags') {
      const listing = manifests.filter((list) => by.get(list)?.has(file));
      if (listing.length > 0 && !old)
        found.push(
          finding(located, {
            code: 'deposit/bag-extra-file',
            message: `A manifest of tag files lists no other such manifest; ${names(listing)} lists this one`,
            hint: 'Make the manifests of the tag files again.',
          }),
        );
      continue;
    }
    const without = lacking(file, tags);
    if (without.length === 0) continue;
    const must = own || (kind === 'payload' && !old);
    if (!must && (old || without.length < tags.length)) continue;
    found.push(
      finding(located, {
        code: 'deposit/bag-extra-file',
        severity: must ? 'error' : 'info',
        message: `The file is not listed in ${names(without)}: a change of it would not be noticed`,
        hint: own
          ? 'Delete it if it came into the folder later; else make the package again.'
          : 'Make the manifests of the tag files again, with it.',
      }),
    );
  }
  return found;
}

const names = (manifests: readonly Manifest[]) => manifests.map(({ path }) => path).join(' and ');
