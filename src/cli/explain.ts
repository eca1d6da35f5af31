import type { ExplainOptions } from '../commands/explain.ts';
import { pageFormats } from '../commands/page-formats.ts';
import type { CommandDescription } from './description.ts';
import { oneOf } from './options.ts';

export const explain: CommandDescription<string | undefined, ExplainOptions> = {
  name: 'explain',
  about: 'say what a finding means, why it matters and how to mend it',
  argument: {
    flags: '[CODE]',
    about: 'the code of a finding, or a layer such as relaxng/; all codes if left out',
  },
  options: [oneOf('--format <name>', 'format', 'how it is written', pageFormats)],
  examples: ['tei explain reference/unknown-target', 'tei explain relaxng/'],
  run: async (code, options, { shell }) =>
    (await import('../commands/explain.ts')).explainCommand(code, options, shell),
};
