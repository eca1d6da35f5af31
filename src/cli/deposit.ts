import type { DepositOptions } from '../commands/deposit/options.ts';
import { countFor, nameOf, pathUnless } from '../commands/option-values.ts';
import { targets } from '../deposit/targets/targets.ts';
import type { CommandDescription } from './description.ts';
import { findings, group } from './options.ts';

const noFolder = (given: string) =>
  given === '-' ? 'A package is many files: name a folder after -o, not standard output.' : undefined;

const TARGETS = targets.map(({ name, about }) => `${name}: ${about}`).join('\n');

export const deposit: CommandDescription<string | undefined, DepositOptions> = {
  name: 'deposit',
  about: 'pack the edition for a repository, verify such a package, or send it',
  argument: {
    flags: '[DIR]',
    about: 'a folder with an edition.json; the nearest one, else ./tei, if left out',
  },
  options: [
    ...group('Packing:', [
      {
        flags: '--target <name>',
        about: `what is packed (default: all)\n${TARGETS}`,
        read: nameOf(
          'target',
          targets.map(({ name }) => name),
        ),
      },
      {
        flags: '-o, --output <DIR>',
        about: 'the folder for the packages; “output/deposit” if left out',
        read: pathUnless(noFolder),
      },
      { flags: '--draft', about: 'pack even what is not ready; the package then says that it is a draft' },
      {
        flags: '--jobs <N>',
        about: 'how many pages are made at a time (default: by the size of the task)',
        read: countFor('--jobs <N>'),
      },
    ]),
    ...group('Verifying:', [
      {
        flags: '--verify <PACKAGE>',
        about: 'verify a package, a folder or a ZIP, whoever made it (BagIt); nothing is packed',
      },
    ]),
    ...group('Sending:', [
      {
        flags: '--send <URL>',
        about:
          'make a draft at a repository that runs InvenioRDM (https://zenodo.org), and send the files; the address of a record there stands for a new version of it',
      },
      { flags: '--publish', about: 'with --send: publish the draft, which can’t be undone' },
      { flags: '--yes', about: 'with --publish: do not ask before' },
    ]),
    findings('--format <name>'),
  ],
  examples: [
    'tei deposit letters --draft',
    'tei deposit letters --draft --target bag -o packages',
    'tei deposit --verify packages/a-new-edition-draft.zip',
  ],
  run: async (dir, options, outside) =>
    (await import('../commands/deposit.ts')).depositCommand(dir, options, outside),
};
