import { guidelines } from '../../checks/rules/guidelines.ts';
import { at } from '../../checks/rules/place.ts';
import { publicationDate } from '../metadata/read-metadata.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { publication, sample } from './sample.ts';

export const futureDate: ReadinessCheck = {
  code: 'deposit/future-date',
  severity: 'error',
  about: 'The date of publication lies in the future',
  why: 'Repositories refuse it, or take it for an embargo; most often a digit is wrong.',
  source: guidelines('2.2.4', 'HD#HD24'),
  mend: 'Write the date on which this version appears, today at the latest; or make the package on that day.',
  *check({ metadata: { date }, project, settings, records, today }) {
    if (date === undefined || today === undefined || date <= today.slice(0, date.length)) return;
    const record =
      project.date === undefined ? records.find((each) => publicationDate(each)[0] === date) : undefined;
    yield {
      message: `The date of publication is ${date}, and today is ${today}; a date that is not in the future was expected`,
      location: record?.date ? at(record.file, record.date.place) : inSettings(settings, 'date'),
      hint: 'Correct the date, or wait until then.',
    };
  },
  examples: {
    good: [
      sample(),
      sample({ settings: { date: undefined }, publication: publication('<date when="2026"/>') }),
    ],
    bad: [
      sample({ settings: { date: '9026-11' } }),
      sample({ settings: { date: undefined }, publication: publication('<date when="9026-11-26"/>') }),
    ],
  },
};
