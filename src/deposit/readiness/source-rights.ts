import { guidelines } from '../../checks/rules/guidelines.ts';
import { inRecord, type ReadinessCheck } from './check.ts';
import { sample, source } from './sample.ts';

const WITHOUT =
  '<msDesc><msIdentifier><repository>State Archive</repository><idno>7</idno></msIdentifier></msDesc>';
const IMAGE = '<p><graphic url="../images/a.jpg"/></p>';

export const noSourceRights: ReadinessCheck = {
  code: 'deposit/no-source-rights',
  severity: 'warning',
  about: 'It is not said which rights there are in the source, nor whether it was declassified',
  why: 'The licence of an edition covers the work of its editors; whether the document itself may be published the archive decides.',
  source: guidelines('11.9.1', 'MS#msadad'),
  mend: 'Quote what the archive says in availability within the description of the source; of a document that was secret say when it was declassified.',
  *check({ records }) {
    for (const record of records) {
      if (record.rights.length > 0 || record.declassified || record.image) continue;
      yield {
        message:
          'Nothing is said of the rights in the source of this record; what the archive states was expected',
        location: inRecord(record, record.sourcePlace),
        hint: 'Quote it in <availability> within <adminInfo>; where the archive says nothing, say that.',
      };
    }
  },
  examples: {
    good: [
      sample(),
      sample({
        source: WITHOUT.replace(
          '</msDesc>',
          '<history><provenance when="2002">Declassified in 2002.</provenance></history></msDesc>',
        ),
      }),
    ],
    bad: [sample({ source: WITHOUT })],
  },
};

export const imagesWithoutRights: ReadinessCheck = {
  code: 'deposit/images-without-rights',
  severity: 'warning',
  about: 'A record brings images, and nothing is said of the rights in them',
  why: 'Photographs have rights of their own, beside those in the text: often the archive allows the one and not the other.',
  source: guidelines('11.9.1', 'MS#msadad'),
  mend: 'Say in availability within the description of the source who allowed the images; or leave them out.',
  *check({ records }) {
    for (const record of records) {
      if (record.image === undefined || record.rights.length > 0) continue;
      yield {
        message:
          'This record brings images, but nothing is said of the rights in its source; who allowed them was expected',
        location: inRecord(record, record.image),
        hint: 'Say in <availability> within <adminInfo> who allowed the images, and under which terms.',
      };
    }
  },
  examples: {
    good: [sample({ body: IMAGE }), sample()],
    bad: [
      sample({ source: WITHOUT, body: IMAGE }),
      sample({
        source: source(
          '<msIdentifier><repository>State Archive</repository><idno>7</idno></msIdentifier>',
        ).replace(/<additional>.*<\/additional>/, ''),
        body: IMAGE,
      }),
    ],
  },
};
