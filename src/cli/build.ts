import type { BuildOptions } from '../commands/build.ts';
import { pathUnless } from '../commands/option-values.ts';
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
    findings('--format <name>'),
  ],
  examples: ['tei build letters', 'tei build letters -o public'],
  run: async (dir, options, { shell }) =>
    (await import('../commands/build.ts')).buildCommand(dir, options, shell),
};
