import { portNumber } from '../commands/option-values.ts';
import type { ServeOptions } from '../commands/serve.ts';
import type { CommandDescription } from './description.ts';

export const serve: CommandDescription<string | undefined, ServeOptions> = {
  name: 'serve',
  about: 'show the edition in a browser of this machine while it is edited',
  argument: {
    flags: '[DIR]',
    about: 'a folder with an edition.json; the nearest one, else ./tei, if left out',
  },
  options: [
    {
      flags: '--port <N>',
      about: 'the port to listen on, 0 for any; the first free one from 8000 on if left out',
      read: portNumber,
    },
  ],
  examples: ['tei serve letters', 'tei serve letters --port 0'],
  run: async (dir, options, { cacheFolder, shell }) =>
    (await import('../commands/serve.ts')).serveCommand(dir, options, cacheFolder, shell),
};
