import { guidelines } from './guidelines.ts';
import { rule } from './rule.ts';
import { record } from './sample.ts';
import { type Header, headerFiles, pairing } from './transcripts.ts';

/** Where none has a record, the names follow another custom, which is told once. */
export const transcriptWithoutRecord = rule<Header>({
  code: 'rule/transcript-without-record',
  severity: 'warning',
  about: 'A transcript of the edition has no record',
  why: 'A text that the edition was given is not in it: it was forgotten, or its record was renamed or lost.',
  source: guidelines('2.2.7', 'HD#HD3'),
  mend: 'Encode the transcript as a record of the same name, or let the sourceDesc of its record point to it.',
  note: (document) => [headerFiles(document)],
  *judge(notes, edition) {
    if (!edition) return;
    const { transcriptsWithout, any } = pairing(edition, notes);
    const [firstOne] = transcriptsWithout;
    if (!any && firstOne !== undefined && transcriptsWithout.length > 1 && edition.records.length > 0) {
      yield {
        message: `None of the ${transcriptsWithout.length} transcripts has the name of a record, nor does a record point to one`,
        location: { file: firstOne },
        hint: 'Give transcript and record one name, or let the sourceDesc of each record point to its transcript.',
      };
      return;
    }
    for (const file of transcriptsWithout) {
      yield {
        message: 'This transcript has no record: none has its name, and none points to it',
        location: { file },
        hint: 'Encode it in records/ under the same name, or let the sourceDesc of its record point to it.',
      };
    }
  },
  examples: {
    good: [
      {
        'records/a.xml': record({}),
        'records/b.xml': record({}),
        'transcripts/a_p1.txt': 'Page',
        'transcripts/a_p2.txt': 'Page',
        'transcripts/b/0001.xml': 'Page',
        'transcripts/README.md': 'How they were made',
      },
    ],
    bad: [
      { 'records/a.xml': record({}), 'transcripts/a.txt': 'Text', 'transcripts/a-2.txt': 'Another' },
      { 'records/a.xml': record({}), 'transcripts/1.txt': 'Text', 'transcripts/2.txt': 'Text' },
    ],
  },
});
