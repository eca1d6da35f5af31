#!/usr/bin/env node
import process from 'node:process';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { initCommand } from './commands/init.ts';
import { renderCommand } from './commands/render.ts';
import type { Shell } from './commands/shell.ts';
import { packageVersion } from './files/assets.ts';
import { nearest } from './nearest.ts';
import type { ExitCode } from './report/exit-code.ts';
import { reporters } from './report/reporters.ts';
import { formats, views } from './views/view.ts';

const INTERRUPTED = 130;

interface Named {
  readonly name: string;
  readonly about: string;
}

/** An option whose value is the name of one of these. */
function oneOf(flags: string, what: string, all: readonly Named[]): Option {
  const about = all.map(({ name, about }) => `${name}: ${about}`).join('; ');
  return new Option(flags, `${about}`).argParser((given: string) => {
    const names = all.map(({ name }) => name);
    if (names.includes(given)) return given;
    const near = nearest(given, names);
    const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
    throw new InvalidArgumentError(`There is no such ${what}; there are ${names.join(', ')}.${hint}`);
  });
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

function program(shell: Shell, finish: (code: ExitCode) => void): Command {
  const tei = new Command('tei')
    .description('From transcripts of archival records to a scholarly edition in TEI XML.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(“tei --help” shows what there is)')
    .exitOverride()
    .configureOutput({ writeOut: shell.out, writeErr: shell.err })
    .addHelpText('after', examples('tei init letters', 'tei build letters'));

  const quiet = () => new Option('-q, --quiet', 'errors only, and no progress');
  const colour = () => new Option('--no-color', 'no colours (as with NO_COLOR in the environment)');
  const findings = () => oneOf('--format <name>', 'format', reporters).default('pretty');
  const command = (name: string, about: string) =>
    tei.command(name).description(about).addOption(quiet()).addOption(colour());

  command('init', 'begin a new edition with one invented record, which builds at once')
    .argument('<DIR>', 'a folder that does not exist yet, or is empty')
    .addHelpText('after', examples('tei init letters', 'tei init editions/1960'))
    .action(async (dir, options) => finish(await initCommand(dir, options, shell)));

  command('check', 'find what is wrong in an edition, or in any TEI files')
    .argument('[PATH...]', 'files or folders; the nearest edition if left out')
    .addOption(findings())
    .addHelpText('after', examples('tei check', 'tei check tei/records --format line'))
    .action(async (paths, options) => finish(await checkCommand(paths, options, shell)));

  command('render', 'show one record in one view')
    .argument('<FILE>', 'a TEI file; - is standard input')
    .addOption(oneOf('--view <name>', 'view', views).default(views[0]?.name))
    .addOption(oneOf('--format <name>', 'format', formats).default('html'))
    .addOption(oneOf('--report <name>', 'format', reporters).default('pretty'))
    .option('-o, --output <FILE>', 'the file to write; - is standard output', '-')
    .addHelpText(
      'after',
      examples(
        'tei render tei/records/letter.xml --view reading -o letter.html',
        'tei render letter.xml --format text',
      ),
    )
    .action(async (file, { format, report, ...options }) =>
      finish(await renderCommand(file, { ...options, as: format, format: report }, shell)),
    );

  command('build', 'make the whole edition: an index, and a page for each record and view')
    .argument('[DIR]', 'a folder with an edition.json; the nearest one, else ./tei, if left out')
    .option('-o, --output <DIR>', 'the folder for the pages', 'output')
    .addOption(findings())
    .addHelpText('after', examples('tei build', 'tei build letters -o public'))
    .action(async (dir, options) => finish(await buildCommand(dir, options, shell)));
  return tei;
}

/** The terminal, and a line of progress where somebody watches. */
function terminal(argv: readonly string[]): Shell {
  const { stdin, stdout, stderr, env } = process;
  const quiet = argv.includes('-q') || argv.includes('--quiet');
  const watched = stderr.isTTY && !quiet;
  let progressing = false;
  const clear = () => {
    if (progressing) stderr.write('\r\u001b[K');
    progressing = false;
  };
  const width = stdout.columns ?? stderr.columns ?? 80;
  return {
    out: (text) => {
      clear();
      stdout.write(text);
    },
    err: (text) => {
      clear();
      stderr.write(text);
    },
    progress: (step) => {
      if (!watched) return;
      stderr.write(`\r\u001b[K${step.slice(0, width - 1)}`);
      progressing = true;
    },
    input: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    colour:
      Boolean(stdout.isTTY) && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && !argv.includes('--no-color'),
    width,
  };
}

async function main(argv: readonly string[]): Promise<void> {
  const shell = terminal(argv);
  const finish = (code: ExitCode) => {
    shell.progress('');
    process.exitCode = code;
  };
  // A reader that has seen enough (`tei check | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.on('SIGINT', () => process.exit(INTERRUPTED));
  try {
    await program(shell, finish).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    shell.err(`tei: this is a mistake in the program: ${error instanceof Error ? error.message : error}\n`);
    if (process.env['TEI_DEBUG'] && error instanceof Error) shell.err(`${error.stack}\n`);
    else shell.err('Please report it, with the output of the same command under TEI_DEBUG=1.\n');
    process.exitCode = 2;
  }
}

await main(process.argv.slice(2));
