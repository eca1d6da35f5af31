import { pathUnless } from '../commands/option-values.ts';
import type { SchemaCompileOptions } from '../commands/schema-compile.ts';
import type { SchemaDocOptions } from '../commands/schema-doc.ts';
import type { CommandDescription, GroupDescription } from './description.ts';
import { findings, outputFile } from './options.ts';

const odd = { flags: '<FILE>', about: 'an ODD: a TEI file with a schemaSpec; - for standard input' };

const source = {
  flags: '--source <FILE>',
  about: 'p5subset.xml, the source of the TEI; what was fetched if left out',
};

const fetch = { flags: '--fetch', about: 'fetch the source of the TEI, once, if it is not here' };

const noStream = (given: string) =>
  given === '-' ? 'These are several files: name a folder after -o, not standard output.' : undefined;

const compile: CommandDescription<string, SchemaCompileOptions> = {
  name: 'compile',
  about: 'make RELAX NG, Schematron and a description of an ODD',
  argument: odd,
  options: [
    source,
    {
      flags: '-o, --output <DIR>',
      about: 'the folder for the files; “output” if left out',
      read: pathUnless(noStream),
    },
    fetch,
    findings('--format <name>'),
  ],
  examples: [
    'tei schema compile letters.odd --source p5subset.xml -o schemas',
    'tei schema compile letters.odd --fetch',
  ],
  run: async (file, options, { cacheFolder, shell }) =>
    (await import('../commands/schema-compile.ts')).schemaCompileCommand(file, options, cacheFolder, shell),
};

const doc: CommandDescription<string, SchemaDocOptions> = {
  name: 'doc',
  about: 'make a page to read of an ODD: each element with its meaning, values, rules, examples',
  argument: odd,
  options: [source, outputFile, fetch, findings('--format <name>')],
  examples: [
    'tei schema doc letters.odd --source p5subset.xml -o letters.html',
    'tei schema doc letters.odd --fetch -o letters.html',
  ],
  run: async (file, options, { cacheFolder, shell }) =>
    (await import('../commands/schema-doc.ts')).schemaDocCommand(file, options, cacheFolder, shell),
};

export const schema: GroupDescription = {
  name: 'schema',
  about: 'make schemas of a customisation of the TEI, and a page that explains it',
  commands: [compile, doc],
  examples: ['tei schema compile --help', 'tei help schema'],
};
