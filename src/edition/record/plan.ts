import { normalize } from 'node:path';
import type { Edition } from '../edition.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { keyOf } from '../output-file.ts';
import { parallelNames } from '../parallel/names.ts';
import type { ShelvedRecord } from '../shelf.ts';
import { recordReferences } from './references.ts';

/** The key of what all files may depend on beside the records: settings, words, stylesheets, and all that names may lead to. */
export function editionBasis(edition: Edition): string {
  const { project, messages, registers, files, stylesheets, program, books } = edition;
  const ledTo = Array.from(files).flatMap(([name, { entries, included, register, record }]) =>
    record && included.length === 0 && Object.keys(entries).length === 0
      ? []
      : [[name, entries, included, register]],
  );
  return keyOf(project, messages, registers, ledTo, [...stylesheets], program, books);
}

/** The key of all that the plan of a record depends on. What it says itself depends on its bytes and on where it lies. */
export function planKey({
  edition,
  navigation,
  source,
  record,
  previous,
  next,
  basis,
}: ShelvedRecord): string {
  const images = record.images.map(({ file }) => edition.images.get(file)?.path ?? null);
  const beside = [previous, next].map((other) => (other ? inBrief(other, edition) : null));
  const references = recordReferences(source, edition);
  return keyOf(
    basis,
    navigation,
    normalize(source.file),
    source.stem,
    source.hash,
    images,
    beside,
    references,
  );
}

/** What pages of its neighbours tell of a record. */
function inBrief(record: RecordNotes, { project }: Edition) {
  return [record.stem, record.title, parallelNames(record, project)];
}
