import { at } from '../../checks/rules/place.ts';
import type { HeaderFacts } from '../metadata/header-facts.ts';
import { knownLicence } from '../metadata/licences.ts';
import { publicationDate } from '../metadata/read-metadata.ts';
import type { Said } from '../metadata/said.ts';
import { inSettings, type ReadinessCheck, type ReadinessFinding, type ReadyEdition } from './check.ts';
import { publication, sample } from './sample.ts';

/** Something that edition.json and headers say. */
interface Subject {
  readonly name: string;
  readonly key: 'publisher' | 'licence' | 'version' | 'date';
  readonly ofEdition: (edition: ReadyEdition) => string | undefined;
  readonly ofRecord: (record: HeaderFacts) => Said | undefined;
  /** Whether what a header says may stand beside what the edition says. */
  readonly agree: (header: string, edition: string) => boolean;
}

const isSame = (a: string, b: string) =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
const licenceKey = (target: string) => knownLicence(target)?.spdx ?? target;

const SUBJECTS: readonly Subject[] = [
  {
    name: 'publisher',
    key: 'publisher',
    ofEdition: ({ project }) => project.publisher,
    ofRecord: ({ publisher }) => publisher,
    agree: isSame,
  },
  {
    name: 'licence',
    key: 'licence',
    ofEdition: ({ project }) => project.licence?.target,
    ofRecord: ({ licence }) => licence && { text: licence.target, place: licence.place },
    agree: (header, edition) => licenceKey(header) === licenceKey(edition),
  },
  {
    name: 'version',
    key: 'version',
    ofEdition: ({ project }) => project.version,
    ofRecord: ({ version }) => version,
    agree: isSame,
  },
  {
    // A record may have appeared on the web before the edition did.
    name: 'date of publication',
    key: 'date',
    ofEdition: ({ project }) => project.date,
    ofRecord: (record) => (publicationDate(record).length > 0 ? record.date : undefined),
    agree: (header, edition) => header <= edition || header.startsWith(edition),
  },
];

/** edition.json leads; where it says nothing, the headers have to agree among themselves. */
export const headerDiffers: ReadinessCheck = {
  code: 'deposit/header-differs',
  severity: 'warning',
  about: 'The header of a record says something else of the edition than edition.json or another record',
  why: 'What edition.json says goes into the deposit; in the file itself readers would find something else.',
  mend: 'Decide which is right, and write it in both; in edition.json alone it may stand for all records.',
  *check(edition) {
    for (const subject of SUBJECTS) yield* differences(subject, edition);
  },
  examples: {
    good: [sample(), sample({ publication: publication('<date when="2025"/>') })],
    bad: [
      sample({ publication: publication('').replace('Arvenian Papers', 'Orlind Press') }),
      sample({ publication: publication('').replace('/by/', '/by-sa/').replace('CC BY', 'CC BY-SA') }),
      sample({ publication: publication('<date when="2026-12-01"/>') }),
      sample({
        settings: { publisher: undefined },
        files: {
          'records/b.xml':
            sample({ publication: publication('').replace('Arvenian Papers', 'Orlind Press') })[
              'records/a.xml'
            ] ?? '',
        },
      }),
    ],
  },
};

function* differences(
  { name, key, ofEdition, ofRecord, agree }: Subject,
  edition: ReadyEdition,
): Generator<ReadinessFinding> {
  const leading = ofEdition(edition);
  // Dates of records differ as they appear; the last is that of the edition.
  if (leading === undefined && key === 'date') return;
  let [text, location] = [leading, inSettings(edition.settings, key)];
  for (const record of edition.records) {
    const said = ofRecord(record);
    if (!said) continue;
    const own = at(record.file, said.place);
    if (text === undefined) [text, location] = [said.text, own];
    else if (!agree(said.text, text))
      yield {
        message: `The ${name} here is “${said.text}”, but ${leading === undefined ? 'that of another record' : 'that of edition.json'} is “${text}”; the same was expected`,
        location: own,
        related: [{ message: `The other ${name}`, location }],
        hint:
          leading === undefined
            ? `Write the ${name} of the edition as "${key}" in edition.json, and correct the one that is wrong.`
            : 'Correct the one that is wrong.',
      };
  }
}
