import type { Project } from '../../project/project.ts';
import type { RecordLicence } from '../notes/licences.ts';
import type { RecordNotes } from '../notes/record-notes.ts';

/** What may be done with a record, in words and as licences. */
export interface Rights {
  readonly words: readonly string[];
  readonly licences: readonly RecordLicence[];
}

/** What the header of the record says goes before what the edition says of all: that stays where the record has no licence. */
export function rightsOf({ statements }: RecordNotes, { rights, licence }: Project): Rights {
  if (statements.licences.length > 0) return { words: statements.rights, licences: statements.licences };
  return { words: rights === undefined ? [] : [rights], licences: licence ? [licence] : [] };
}

/** The addresses of the licences, each once. */
export function addressesOf({ licences }: Rights): readonly string[] {
  return [...new Set(licences.flatMap(({ target }) => target ?? []))];
}
