import type { BuildOptions } from '../commands/build.ts';
import { countFor, pathUnless } from '../commands/option-values.ts';
import type { CommandDescription } from './description.ts';
import { findings } from './options.ts';

const noFolder = (given: string) =>
  given === '-' ? 'A build makes many files: name a folder after -o, not standard output.' : undefined;

export const build: CommandDescription<string | undefined, BuildOptions> = {
  name: 'build',
  about: 'make the whole edition: an index, and a page for each record and view',
  argument: {
    flags: '[DIR]',
    about: 'a folder with an edition.json; the nearest one, else ./tei, if left out',
  },
  options: [
    {
      flags: '-o, --output <DIR>',
      about: 'the folder for the pages; “output” if left out',
      read: pathUnless(noFolder),
    },
    { flags: '--pdf', about: 'print the edition as a book, and each record in each view, as PDF/A' },
    { flags: '--epub', about: 'make the edition as an EPUB' },
    {
      flags: '--jobs <N>',
      about: 'how many pages are made at a time (default: by the size of the task)',
      read: countFor('--jobs <N>'),
    },
    findings('--format <name>'),
  ],
  examples: ['tei build letters', 'tei build letters -o public --pdf --epub'],
  run: async (dir, options, { cacheFolder, shell }) =>
    (await import('../commands/build.ts')).buildCommand(dir, options, cacheFolder, shell),
};
