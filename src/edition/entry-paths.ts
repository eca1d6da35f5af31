import type { Diagnostic } from '../diagnostic.ts';
import type { RegisterEntry } from '../document/register.ts';
import { entryPage } from './addresses.ts';

type Addressed = Pick<RegisterEntry, 'kind' | 'id' | 'file' | 'range'>;

/** The page of each entry: where two would have the same one, on any system, the later one has a number, `kim~2.html`. */
export function entryPaths(entries: readonly Addressed[]): readonly string[] {
  const taken = new Map<string, number>();
  return entries.map((entry) => {
    const path = entryPage(entry);
    const number = (taken.get(sameOnDisk(path)) ?? 0) + 1;
    taken.set(sameOnDisk(path), number);
    return number === 1 ? path : path.replace(/\.html$/, `~${number}.html`);
  });
}

/** `edition/same-address` for each entry whose page got another name, since an earlier entry has it. */
export function sameAddresses(entries: readonly Addressed[]): readonly Diagnostic[] {
  const known = new Map<string, Addressed>();
  return entries.flatMap((entry): readonly Diagnostic[] => {
    const path = entryPage(entry);
    const first = known.get(sameOnDisk(path));
    if (!first) {
      known.set(sameOnDisk(path), entry);
      return [];
    }
    const same = first.id === entry.id;
    return [
      {
        code: 'edition/same-address',
        severity: 'warning',
        message: same
          ? `“${entry.id}” is the identifier of two entries of this register: both would have the page ${path}`
          : `“${entry.id}” and “${first.id}” differ in capitals only: many systems take the page ${path} for one file`,
        location: { file: entry.file, range: entry.range },
        hint: 'Give one of the two another xml:id; until then the address of its page may change.',
        related: [{ message: 'The other entry', location: { file: first.file, range: first.range } }],
      },
    ];
  });
}

/** Many systems tell no capitals from small letters in the names of files. */
const sameOnDisk = (path: string) => path.normalize('NFC').toLowerCase();
