import { normalize } from 'node:path';
import { guidelines } from './guidelines.ts';
import { at } from './place.ts';
import { rule } from './rule.ts';
import { record } from './sample.ts';
import { type Header, headerFiles, pairing } from './transcripts.ts';

/** Silent in an edition where no record has a transcript: it was made in another way. */
export const recordWithoutTranscript = rule<Header>({
  code: 'rule/record-without-transcript',
  severity: 'info',
  about: 'A record has no transcript, though others of the edition have one',
  why: 'What the encoding was made from can’t be compared with it. Often the transcript is only named otherwise than the record.',
  source: guidelines('2.2.7', 'HD#HD3'),
  mend: 'Put the transcript into transcripts/ under the name of the record, or let the sourceDesc of the record point to it.',
  note: (document) => [headerFiles(document)],
  *judge(notes, edition) {
    if (!edition) return;
    const { recordsWithout, any } = pairing(edition, notes);
    if (!any) return;
    const places = new Map(notes.map(({ file, note }) => [normalize(file), note[1]]));
    for (const file of recordsWithout) {
      const place = places.get(normalize(file));
      // What a file that could not be read points to is not known.
      if (!place) continue;
      yield {
        message: 'This record has no transcript in transcripts/, though others have one',
        location: at(file, place),
        hint: 'Give the transcript the name of the record, or let the sourceDesc point to it.',
      };
    }
  },
  examples: {
    good: [
      {
        'records/a.xml': record({}),
        'records/b.xml': record({ source: '<bibl><ptr target="../transcripts/letter-7.txt"/></bibl>' }),
        'transcripts/a.txt': 'Text',
        'transcripts/letter-7.txt': 'Text',
      },
      { 'records/a.xml': record({}) },
    ],
    bad: [{ 'records/a.xml': record({}), 'records/b.xml': record({}), 'transcripts/a.txt': 'Text' }],
  },
});
