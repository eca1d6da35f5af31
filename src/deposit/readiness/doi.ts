import { guidelines } from '../../checks/rules/guidelines.ts';
import { at } from '../../checks/rules/place.ts';
import { doiProblem, isSameDoi, plainDoi } from '../metadata/dois.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { publication, sample } from './sample.ts';

const DOI = { name: 'DOI Handbook', url: 'https://www.doi.org/the-identifier/resources/handbook/' };
const idno = (doi: string) => publication(`<idno type="DOI">${doi}</idno>`);

export const noDoi: ReadinessCheck = {
  code: 'deposit/no-doi',
  severity: 'warning',
  about: 'The edition has no DOI as yet',
  why: 'One that is reserved before the package is made stands in the edition itself: in its citations, its pages and its files.',
  source: guidelines('2.2.4', 'HD#HD24'),
  mend: 'Reserve a DOI at the repository, and write it as “doi” in edition.json.',
  same: ['schematron/AR-D02'],
  *check({ metadata: { doi }, records, settings }) {
    if (doi !== undefined || (records.length > 0 && records.every(({ dois }) => dois.length > 0))) return;
    yield {
      message:
        'The edition has no DOI; one that is reserved at the repository can stand in the edition from the beginning',
      location: inSettings(settings),
      hint: 'Reserve one, and write "doi": "10.5281/zenodo.…". A repository that gives it on deposit needs none before.',
    };
  },
  examples: {
    good: [sample(), sample({ settings: { doi: undefined }, publication: idno('10.5281/zenodo.7654321') })],
    bad: [sample({ settings: { doi: undefined } })],
  },
};

export const wrongDoi: ReadinessCheck = {
  code: 'deposit/wrong-doi',
  severity: 'error',
  about: 'What is given as the DOI is none, or stands for one that is to come',
  why: 'A link to it leads nowhere, and a package with it can’t be mended after deposit.',
  source: DOI,
  mend: 'Copy the DOI from the repository, without changing anything; leave it out as long as there is none.',
  *check({ project: { doi }, settings, records }) {
    const told = [
      ...(doi === undefined ? [] : [{ text: doi, location: inSettings(settings, 'doi') }]),
      ...records.flatMap(({ file, dois }) =>
        dois.map(({ text, place }) => ({ text, location: at(file, place) })),
      ),
    ];
    for (const { text, location } of told) {
      const problem = doiProblem(text);
      if (problem === undefined) continue;
      yield {
        message:
          problem === 'form'
            ? `“${text}” is no DOI; one such as 10.5281/zenodo.7654321 was expected`
            : `“${text}” only stands for a DOI; that of the repository was expected`,
        location,
        hint: 'Copy it from the repository, or leave it out as long as there is none.',
      };
    }
  },
  examples: {
    good: [
      sample({
        settings: { doi: undefined },
        publication: idno('https://doi.org/10.5281/zenodo.7654321'),
      }),
      sample(),
    ],
    bad: [
      sample({ settings: { doi: undefined }, publication: idno('TODO') }),
      sample({ settings: { doi: undefined }, publication: idno('zenodo.7654321') }),
      sample({ settings: { doi: '10.5281/zenodo.XXXXXXX' } }),
    ],
  },
};

/** A record may have a DOI of its own. One that several records have, or the only record, is meant for the edition. */
export const differingDoi: ReadinessCheck = {
  code: 'deposit/differing-doi',
  severity: 'error',
  about: 'The header of a record has another DOI for the edition than edition.json',
  why: 'Citations would lead to two places, of which one is wrong or an earlier version.',
  source: DOI,
  mend: 'Write the DOI of this version in both places.',
  *check({ project: { doi }, records, settings }) {
    if (doi === undefined) return;
    const counts = new Map<string, number>();
    const key = (text: string) => plainDoi(text).toLowerCase();
    for (const { dois } of records)
      for (const { text } of dois) counts.set(key(text), (counts.get(key(text)) ?? 0) + 1);
    for (const { file, dois } of records)
      for (const { text, place } of dois) {
        const isOfEdition = records.length === 1 || (counts.get(key(text)) ?? 0) > 1;
        if (!isOfEdition || isSameDoi(text, doi) || doiProblem(text) !== undefined) continue;
        yield {
          message: `The DOI here is ${plainDoi(text)}, but that of edition.json is ${doi}; the same was expected`,
          location: at(file, place),
          related: [{ message: 'The DOI in edition.json', location: inSettings(settings, 'doi') }],
          hint: 'Write the DOI of this version in both.',
        };
      }
  },
  examples: {
    good: [
      sample({ publication: idno('10.5281/zenodo.7654321') }),
      sample({ publication: idno('10.5281/ZENODO.7654321') }),
      sample(),
    ],
    bad: [sample({ publication: idno('10.5281/zenodo.7654320') })],
  },
};
