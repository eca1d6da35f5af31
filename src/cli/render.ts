import type { RenderOptions } from '../commands/render.ts';
import { formats, views } from '../views/view.ts';
import type { CommandDescription } from './description.ts';
import { findings, oneOf, outputFile } from './options.ts';

/** `--format` names the page that is made; findings take `--report`. */
type Given = Omit<RenderOptions, 'as' | 'format'> & {
  readonly format?: RenderOptions['as'];
  readonly report?: RenderOptions['format'];
};

export const render: CommandDescription<string, Given> = {
  name: 'render',
  about: 'show one record in one view',
  argument: { flags: '<FILE>', about: 'a TEI file, - for standard input' },
  options: [
    oneOf('--view <name>', 'view', 'what is shown', views),
    oneOf('--format <name>', 'format', 'what is made', formats),
    { flags: '--line-numbers', about: 'in a PDF, a number beside every fifth line of the text' },
    findings('--report <name>'),
    outputFile,
  ],
  examples: [
    'tei render letters/records/1957-03-14-letter.xml --view reading -o letter.html',
    'tei render letters/records/1957-03-14-letter.xml --format pdf --line-numbers -o letter.pdf',
  ],
  run: async (file, { format: as, report: format, ...options }, { cacheFolder, shell }) =>
    (await import('../commands/render.ts')).renderCommand(
      file,
      { ...options, ...(as && { as }), ...(format && { format }) },
      cacheFolder,
      shell,
    ),
};
