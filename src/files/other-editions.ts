import { dirname, normalize, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { NotesByFile } from '../edition/entries.ts';
import { editionAbove } from './edition-folder.ts';
import { isOutside } from './read.ts';

/**
 * `edition/elsewhere` for each record that lies in the folder of another edition, or whose names lead out of the folder of this
 * one: its registers alone have pages.
 *
 * @param folder the folder of the edition
 */
export function recordsOfOthers(
  folder: string,
  records: readonly string[],
  files: NotesByFile,
): readonly Diagnostic[] {
  const editions = new Map<string, string | undefined>();
  const editionOf = (file: string) => {
    const place = dirname(file);
    if (!editions.has(place)) editions.set(place, editionAbove(place, '.'));
    return editions.get(place);
  };
  const known = new Map<string, boolean>();
  const leadsOut = (file: string) => {
    const is = known.get(file) ?? isOutside(file, folder);
    known.set(file, is);
    return is;
  };
  return records.flatMap((file) => {
    const other = editionOf(file);
    if (other !== undefined && resolve(other) !== resolve(folder)) return [within(file, other)];
    const outside = new Map<string, number>();
    for (const target of files.get(normalize(file))?.targets ?? []) {
      if (leadsOut(target.file)) outside.set(target.file, (outside.get(target.file) ?? 0) + 1);
    }
    return Array.from(outside, ([target, count]) => leadingOut(file, target, count, editionOf(target)));
  });
}

function within(file: string, edition: string): Diagnostic {
  return {
    code: 'edition/elsewhere',
    severity: 'warning',
    message: `This record lies in the folder of another edition, ${edition}, which has an edition.json of its own`,
    location: { file },
    hint: 'Move that folder elsewhere; or delete its edition.json, if its records belong here.',
  };
}

function leadingOut(file: string, target: string, count: number, edition: string | undefined): Diagnostic {
  const whose =
    edition === undefined ? 'outside the folder of this edition' : `in another edition, ${edition}`;
  const [leads, they] =
    count === 1
      ? ['A pointer of this record leads', 'it leads']
      : [`${count} pointers of this record lead`, 'they lead'];
  return {
    code: 'edition/elsewhere',
    severity: 'warning',
    message: `${leads} to ${target}, which lies ${whose}: what ${they} to has no page here`,
    location: { file },
    hint: 'If the record belongs to this edition, copy the entries into its registers and let the pointers lead there; if not, move the record.',
  };
}
