import { normalize, posix } from 'node:path';
import type { Beside } from '../../views/beside.ts';
import { address } from '../addresses.ts';
import type { Edition, EditionRecord } from '../edition.ts';
import { besideRecord } from './place.ts';

type Led = Pick<EditionRecord, 'file' | 'stem'>;

/** Where the references of a record lead in other records of the edition, by the pointer as it is written. */
export function recordReferences(
  source: Led,
  edition: Pick<Edition, 'records' | 'files'>,
): Beside['records'] {
  const byFile = stemsOf(edition.records);
  const references = edition.files.get(normalize(source.file))?.references ?? [];
  return Object.fromEntries(
    references.flatMap(({ pointer, file, id }) => {
      const stem = byFile.get(file);
      if (stem === undefined || stem === source.stem) return [];
      const folder = address(posix.relative(besideRecord(source, ''), besideRecord({ stem }, '')));
      return [[pointer, { folder, id }] as const];
    }),
  );
}

const STEMS = new WeakMap<Edition['records'], ReadonlyMap<string, string>>();

/** Once for an edition, not once for each record. */
function stemsOf(records: Edition['records']): ReadonlyMap<string, string> {
  const known = STEMS.get(records) ?? new Map(records.map(({ file, stem }) => [normalize(file), stem]));
  STEMS.set(records, known);
  return known;
}
