import { guidelines } from '../../checks/rules/guidelines.ts';
import { inRecord, type ReadinessCheck } from './check.ts';
import { sample, source } from './sample.ts';

/** Where the header says that the shelfmark is not known it is a warning: nobody is made to invent one. */
export const noShelfmark: ReadinessCheck = {
  code: 'deposit/no-shelfmark',
  severity: 'error',
  about: 'It is not said in which archive, and under which shelfmark, the original of a record is kept',
  why: 'Only by its shelfmark can a reader order the original and compare it.',
  source: guidelines('11.4', 'MS#msid'),
  mend: 'Give repository and idno in the msIdentifier; where nobody knows the number, say so in a note of the header.',
  same: ['schematron/AR-D03', 'schematron/AR-D03-unknown'],
  *check({ records }) {
    for (const record of records) {
      const { holding, holdingPlace, unknownShelfmark } = record;
      const lacking = [
        ...(holding?.repository === undefined ? ['the archive'] : []),
        ...(holding?.shelfmark === undefined ? ['the shelfmark'] : []),
      ].join(' and ');
      if (lacking === '') continue;
      const known = [holding?.repository, ...(holding?.collections ?? [])].filter(
        (each) => each !== undefined,
      );
      yield {
        ...(unknownShelfmark && { severity: 'warning' as const }),
        message: unknownShelfmark
          ? `Where the original is kept is not fully known: ${lacking} ${lacking.includes(' and ') ? 'are' : 'is'} missing, and a note says so`
          : `Where is the original kept? ${known.length > 0 ? `“${known.join('; ')}” is given, but ${lacking}` : `Neither the archive nor the shelfmark is given, and both`} ${known.length > 0 && !lacking.includes(' and ') ? 'was' : 'were'} expected before deposit`,
        location: inRecord(record, holdingPlace),
        ...(unknownShelfmark && {
          related: [{ message: 'The note stands here', location: inRecord(record, unknownShelfmark.place) }],
        }),
        hint: unknownShelfmark
          ? 'Ask the archive for the number of box, file and sheet, and write it as idno.'
          : 'Write <repository> and <idno> in the msIdentifier; or say in a note that the shelfmark is not known.',
      };
    }
  },
  examples: {
    good: [
      sample(),
      sample({
        source: source('<msIdentifier><repository>State Archive</repository><idno>7</idno></msIdentifier>'),
      }),
    ],
    bad: [
      sample({
        source: source(
          '<msIdentifier><settlement>Orlind</settlement><repository>State Archive</repository></msIdentifier>',
        ),
      }),
      sample({
        source:
          '<msDesc><msIdentifier><settlement>Orlind</settlement></msIdentifier><additional><adminInfo><availability><p>The archive allows publication.</p></availability></adminInfo></additional></msDesc>',
      }),
      sample({
        source: '<bibl>A letter<availability><p>The owner allows publication.</p></availability></bibl>',
      }),
      sample({
        source: source(
          '<msIdentifier><repository>State Archive</repository></msIdentifier>',
          '<additional><adminInfo><note>The shelfmark is not known.</note></adminInfo></additional>',
        ),
      }),
    ],
  },
};
