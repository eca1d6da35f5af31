import type { Reporting } from '../commands/conclude.ts';
import type { CommandDescription } from './description.ts';

export const init: CommandDescription<string, Reporting> = {
  name: 'init',
  about: 'begin a new edition with one invented record, which builds at once',
  argument: { flags: '<DIR>', about: 'a folder that does not exist yet, or is empty' },
  options: [],
  examples: ['tei init letters', 'tei init editions/1960'],
  run: async (dir, options, { shell }) =>
    (await import('../commands/init.ts')).initCommand(dir, options, shell),
};
