import type { Diagnostic } from '../diagnostic.ts';
import type { RegisterEntry } from '../document/register.ts';
import { entryPage } from './addresses.ts';
import { foldPath, ownPaths } from './on-disk.ts';

type Addressed = Pick<RegisterEntry, 'kind' | 'id' | 'file' | 'range'>;

/** The page of each entry, which no other entry has. */
export function entryPaths(entries: readonly Addressed[]): readonly string[] {
  const own = ownPaths();
  return entries.map((entry) => own(entryPage(entry)));
}

/** `edition/same-address` for each entry whose page got another name, since an earlier entry has it. */
export function sameAddresses(entries: readonly Addressed[]): readonly Diagnostic[] {
  const known = new Map<string, Addressed>();
  return entries.flatMap((entry): readonly Diagnostic[] => {
    const path = entryPage(entry);
    const first = known.get(foldPath(path));
    if (!first) {
      known.set(foldPath(path), entry);
      return [];
    }
    return [
      {
        code: 'edition/same-address',
        severity: 'warning',
        message:
          first.id === entry.id
            ? `“${entry.id}” is the identifier of two entries of this register: both would have the page ${path}`
            : `“${entry.id}” and “${first.id}” ${difference(entry.id, first.id)}: many systems take the page ${path} for one file`,
        location: { file: entry.file, range: entry.range },
        hint: 'Give one of the two another xml:id; until then the address of its page may change.',
        related: [{ message: 'The other entry', location: { file: first.file, range: first.range } }],
      },
    ];
  });
}

/** How two names differ that are one on many disks. */
export function difference(name: string, other: string): string {
  return name.normalize() === other.normalize()
    ? 'are the same letters, encoded differently (NFC and NFD of Unicode)'
    : 'differ in capitals only';
}
