import type { TranscriptOptions } from '../commands/transcript.ts';
import type { CommandDescription } from './description.ts';
import { findings, outputFile } from './options.ts';

export const transcript: CommandDescription<string, TranscriptOptions> = {
  name: 'transcript',
  about: 'give back the transcript from which a record was made',
  argument: { flags: '<FILE>', about: 'a TEI file, - for standard input' },
  options: [outputFile, findings('--format <name>')],
  examples: [
    'tei transcript letters/records/1957-03-14-letter.xml',
    'tei transcript letters/records/1957-03-14-letter.xml -o letter.txt',
  ],
  run: async (file, options, { shell }) =>
    (await import('../commands/transcript.ts')).transcriptCommand(file, options, shell),
};
