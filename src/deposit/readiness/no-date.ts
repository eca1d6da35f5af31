import { guidelines } from '../../checks/rules/guidelines.ts';
import { at } from '../../checks/rules/place.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { publication, sample } from './sample.ts';

export const noDate: ReadinessCheck = {
  code: 'deposit/no-date',
  severity: 'error',
  about: 'It is not said when the edition appeared, or not so that programs can read it',
  why: 'Every repository asks for the date of publication, and the date in a package is taken from it, so that the same edition gives the same package.',
  source: guidelines('2.2.4', 'HD#HD24'),
  mend: 'Write “date” in edition.json, as year, month or day: 2026, 2026-11 or 2026-11-26.',
  *check({ metadata, settings, records }) {
    if (metadata.date !== undefined) return;
    const said = records.flatMap(({ file, date }) => (date ? [{ file, date }] : []))[0];
    yield {
      message: said
        ? `The edition has no date of publication that a program can read: the header says “${said.date.text}”, where a date such as 2026-11-26 was expected`
        : 'The edition has no date of publication; one was expected before deposit',
      location: inSettings(settings),
      ...(said && {
        related: [{ message: 'The date is written here', location: at(said.file, said.date.place) }],
      }),
      hint: 'Write "date": "2026-11-26", or the month or year in which this version appears.',
    };
  },
  examples: {
    good: [
      sample(),
      sample({ settings: { date: undefined }, publication: publication('<date when="2026">2026</date>') }),
    ],
    bad: [
      sample({ settings: { date: undefined } }),
      sample({ settings: { date: undefined }, publication: publication('<date>In autumn</date>') }),
      sample({ settings: { date: undefined }, publication: publication('<date when="26.11.2026"/>') }),
    ],
  },
};
