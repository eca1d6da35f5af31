import type { ImportOptions } from '../commands/import.ts';
import { encodingName, pathUnless } from '../commands/option-values.ts';
import type { CommandDescription } from './description.ts';
import { findings } from './options.ts';

const noFolder = (given: string) =>
  given === '-'
    ? 'Records go into a folder: name one after -o. TEI goes to standard output where “-” is imported.'
    : undefined;

export const importTranscripts: CommandDescription<readonly string[], ImportOptions> = {
  name: 'import',
  about: 'turn transcripts into TEI, each with a list of what a person must look at',
  argument: {
    flags: '<FILE...>',
    about: 'plain texts, folders of .txt files, or - for standard input (TEI then goes to standard output)',
  },
  options: [
    { flags: '--profile <NAME>', about: 'what holds for the transcripts of a collection: a name, or a file' },
    {
      flags: '--names <FILE>',
      about:
        'start registers from a list: a name a line, other forms behind semicolons, under “# persons”, “# places”, “# organisations”',
    },
    {
      flags: '--encoding <NAME>',
      about:
        'of the transcripts: windows-1250, iso-8859-2, koi8-r … (left out: UTF-8 or UTF-16, or a guess with a warning)',
      read: encodingName,
    },
    {
      flags: '-o, --output <DIR>',
      about: 'the folder for the records; left out: records/ of the edition, else “output”',
      read: pathUnless(noFolder),
    },
    { flags: '--verify', about: 'write nothing; account for every character of the transcripts' },
    { flags: '--explain', about: 'write nothing; say line by line what was read, and by which convention' },
    {
      flags: '--force',
      about: 'replace records of an earlier import; those that were edited by hand never are',
    },
    findings('--format <name>'),
  ],
  examples: ['tei import letters/transcripts -o drafts', 'tei import letters/transcripts --verify'],
  run: async (paths, options, { shell }) =>
    (await import('../commands/import.ts')).importCommand(paths, options, shell),
};
