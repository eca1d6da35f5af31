import { guidelines } from '../../checks/rules/guidelines.ts';
import { inRecord, inSettings, type ReadinessCheck } from './check.ts';
import { isPlaceholder } from './placeholder.ts';
import { sample } from './sample.ts';

export const noTitle: ReadinessCheck = {
  code: 'deposit/no-title',
  severity: 'error',
  about: 'The edition or one of its records has no title, or one that only stands for it',
  why: 'Under its title an edition is found in catalogues and cited; after deposit it can’t be changed quietly.',
  source: guidelines('2.2.1', 'HD#HD21'),
  mend: 'Write the title: that of the edition as “title” in edition.json, that of a record as title in its titleStmt.',
  *check({ project, settings, records }) {
    if (isPlaceholder(project.title)) {
      yield {
        message: `The title of the edition is “${project.title}”; its title was expected before deposit`,
        location: inSettings(settings, 'title'),
        hint: 'Write the title under which the edition is to be cited.',
      };
    }
    for (const record of records) {
      const { title, titlePlace } = record;
      if (title && !isPlaceholder(title.text)) continue;
      yield {
        message: title
          ? `The title of this record is “${title.text}”; its title was expected before deposit`
          : 'This record has no title; one was expected in titleStmt before deposit',
        location: inRecord(record, title?.place ?? titlePlace),
        hint: 'Add <title> inside <titleStmt>: who wrote to whom, where and when, or the heading of the document.',
      };
    }
  },
  examples: {
    good: [sample()],
    bad: [
      sample({ title: '<title>TODO</title>' }),
      sample({ title: '<title/>' }),
      sample({ settings: { title: 'Untitled' } }),
    ],
  },
};
