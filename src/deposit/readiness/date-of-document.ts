import { guidelines } from '../../checks/rules/guidelines.ts';
import { at } from '../../checks/rules/place.ts';
import { publicationDate } from '../metadata/read-metadata.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { publication, sample } from './sample.ts';

/** An edition may be of this year’s documents; but it does not appear before them, nor on the day or in the year itself that is all they say. */
export const dateOfDocument: ReadinessCheck = {
  code: 'deposit/date-of-document',
  severity: 'error',
  about: 'The date of publication is that of a document, or one before it',
  why: 'Most often the date of the document was written where that of the edition belongs; the edition would be catalogued as one of that year.',
  source: guidelines('2.2.4', 'HD#HD24'),
  mend: 'Write when the edition appeared: “date” in edition.json, or date in the publicationStmt of the header. The date of the document belongs into creation.',
  *check({ metadata, project, settings, records }) {
    const { created } = metadata;
    if (project.date !== undefined) {
      if (created && isOf(project.date, created.to))
        yield {
          message: `The date of publication is ${project.date}, ${relation(project.date, created.to)}; the date on which the edition appeared was expected`,
          location: inSettings(settings, 'date'),
          hint: 'Which year did the edition appear? Write that date.',
        };
    }
    for (const record of records) {
      const [published] = publicationDate(record);
      const { created: own, date } = record;
      if (published === undefined || !own || !date || !isOf(published, own.to)) continue;
      yield {
        message: `The date of publication is ${published}, ${relation(published, own.to)}; the date on which the edition appeared was expected`,
        location: at(record.file, date.place),
        hint: 'Which year did the edition appear? Write that date; the date of the document belongs into creation.',
      };
    }
  },
  examples: {
    good: [sample({ publication: publication('<date when="2026-11">November 2026</date>') }), sample()],
    bad: [
      sample({ publication: publication('<date when="1957-07-03">3 July 1957</date>') }),
      sample({ settings: { date: '1957-07-03' } }),
      sample({ settings: { date: '1956' } }),
    ],
  },
};

function isOf(published: string, document: string): boolean {
  return published === document || (published < document && !document.startsWith(published));
}

const relation = (published: string, document: string) =>
  published === document ? 'which is also the date of a document' : `but a document is of ${document}`;
