#!/usr/bin/env node
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { Command, CommanderError, Option } from 'commander';
import { LEVELS } from './checks/severities.ts';
import {
  countFor,
  nameOf,
  numberFor,
  part,
  pathUnless,
  purpose,
  severitySettings,
} from './commands/option-values.ts';
import { pageFormats } from './commands/page-formats.ts';
import { Interrupted, type Shell } from './commands/shell.ts';
import { terminal } from './commands/terminal.ts';
import { noSuch, objection, UsageError, usageMessage } from './commands/usage.ts';
import { packageVersion } from './files/assets.ts';
import { reason } from './files/failure.ts';
import type { ExitCode } from './report/exit-code.ts';
import { reporters } from './report/reporters.ts';
import { formats, views } from './views/view.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

interface Named {
  readonly name: string;
  readonly about: string;
}

/** An option whose value is the name of one of these; the first one is the default. */
function oneOf(flags: string, what: string, about: string, all: readonly Named[]): Option {
  const names = all.map(({ name }) => name);
  const lines = all.map(({ name, about }) => `${name}: ${about}`);
  return new Option(flags, `${about} (default: ${names[0]})\n${lines.join('\n')}`).argParser(
    nameOf(what, names),
  );
}

const SEVERITY = `how severe a finding is: ${LEVELS.join(', ')}; CODE is schematron/AR-W05, AR-W05 or, for a whole layer, rule/*
(may stand several times: the last that fits counts, and counts more than edition.json)`;

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** Each command is loaded when it is asked for: all together take longer than most of them run. */
function program(shell: Shell, finish: (code: ExitCode) => void): Command {
  const quiet = () => new Option('-q, --quiet', 'errors only, and no progress');
  const colour = () => new Option('--no-color', 'no colours (as with NO_COLOR in the environment)');
  const findings = (flags: string) => oneOf(flags, 'format', 'how findings are written', reporters);

  const tei = new Command('tei')
    .usage('COMMAND [options]')
    .description('From transcripts of archival records to a scholarly edition in TEI XML.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [COMMAND]', 'print the help of a command')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addOption(quiet().hideHelp())
    .addOption(colour().hideHelp())
    .exitOverride()
    .configureOutput({ writeOut: shell.out.write, writeErr: shell.err.write, outputError: () => {} })
    .addHelpText('after', examples('tei init letters', 'tei build letters'));

  const command = (name: string, about: string, within = tei) =>
    within
      .command(name)
      .description(about)
      .helpOption('-h, --help', 'print this help')
      .addOption(quiet())
      .addOption(colour());

  command('init', 'begin a new edition with one invented record, which builds at once')
    .argument('<DIR>', 'a folder that does not exist yet, or is empty')
    .addHelpText('after', examples('tei init letters', 'tei init editions/1960'))
    .action(async (dir, options) =>
      finish(
        await (await import('./commands/init.ts')).initCommand(dir, { ...tei.opts(), ...options }, shell),
      ),
    );

  command('check', 'find what is wrong in an edition, or in any TEI files')
    .argument('[PATH...]', 'files or folders, - for standard input; the nearest edition if left out')
    .addOption(
      new Option(
        '--schema <FILE>',
        'check by this RELAX NG schema alone, and XML of any vocabulary; left out: by those that each file names in <?xml-model?>',
      ),
    )
    .addOption(
      new Option(
        '--catalog <FILE>',
        'an OASIS XML catalog: which local files stand for addresses of schemas; nothing is fetched from the web',
      ),
    )
    .addOption(new Option('--for <name>', 'what the files are to be ready for: deposit').argParser(purpose))
    .addOption(new Option('--online', 'ask whether the addresses of the web answer'))
    .addOption(findings('--format <name>'))
    .addOption(new Option('--severity <CODE=LEVEL>', SEVERITY).argParser(severitySettings))
    .addOption(
      new Option('--max-warnings <N>', 'end with exit code 1 where there are more warnings').argParser(
        numberFor('--max-warnings <N>'),
      ),
    )
    .addOption(new Option('--fix', 'mend what can be mended without a person looking at it'))
    .addOption(
      new Option('--dry-run', 'with --fix: show what would be changed as a diff, and change nothing'),
    )
    .addOption(
      new Option(
        '--jobs <N>',
        'how many files are checked at a time (default: by the size of the task)',
      ).argParser(countFor('--jobs <N>')),
    )
    .addOption(
      new Option(
        '--shard <i/n>',
        'check the i-th of n parts of the files; --format json makes a report for --merge',
      ).argParser(part),
    )
    .addOption(
      new Option('--merge <REPORT...>', 'put the reports of all parts together, and judge the whole'),
    )
    .addHelpText('after', examples('tei check letters', 'tei check letters/records --format line'))
    .action(async (paths, options) =>
      finish(
        await (await import('./commands/check.ts')).checkCommand(
          paths,
          { ...tei.opts(), ...options },
          cacheFolder(),
          shell,
        ),
      ),
    );

  command('explain', 'say what a finding means, why it matters and how to mend it')
    .argument('[CODE]', 'the code of a finding, or a layer such as relaxng/; all codes if left out')
    .addOption(oneOf('--format <name>', 'format', 'how it is written', pageFormats))
    .addHelpText('after', examples('tei explain reference/unknown-target', 'tei explain relaxng/'))
    .action(async (code, options) => {
      const { explainCommand } = await import('./commands/explain.ts');
      finish(explainCommand(code, { ...tei.opts(), ...options }, shell));
    });

  command('render', 'show one record in one view')
    .argument('<FILE>', 'a TEI file, - for standard input')
    .addOption(oneOf('--view <name>', 'view', 'what is shown', views))
    .addOption(oneOf('--format <name>', 'format', 'what is made', formats))
    .addOption(findings('--report <name>'))
    .addOption(new Option('-o, --output <FILE>', 'the file to write; standard output if left out, or -'))
    .addHelpText(
      'after',
      examples(
        'tei render letters/records/1957-03-14-letter.xml --view reading -o letter.html',
        'tei render letters/records/1957-03-14-letter.xml --format text',
      ),
    )
    .action(async (file, { format, report, ...options }) => {
      const { renderCommand } = await import('./commands/render.ts');
      finish(await renderCommand(file, { ...tei.opts(), ...options, as: format, format: report }, shell));
    });

  const noFolder = (given: string) =>
    given === '-' ? 'A build makes many files: name a folder after -o, not standard output.' : undefined;
  command('build', 'make the whole edition: an index, and a page for each record and view')
    .argument('[DIR]', 'a folder with an edition.json; the nearest one, else ./tei, if left out')
    .addOption(
      new Option('-o, --output <DIR>', 'the folder for the pages; “output” if left out').argParser(
        pathUnless(noFolder),
      ),
    )
    .addOption(findings('--format <name>'))
    .addHelpText('after', examples('tei build letters', 'tei build letters -o public'))
    .action(async (dir, options) => {
      const { buildCommand } = await import('./commands/build.ts');
      finish(await buildCommand(dir, { ...tei.opts(), ...options }, shell));
    });

  const schema = tei
    .command('schema')
    .usage('COMMAND [options]')
    .description('make schemas of a customisation of the TEI, and a page that explains it')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (each) => each.name() })
    .addHelpText('after', examples('tei schema compile --help', 'tei help schema'));
  const noStream = (given: string) =>
    given === '-' ? 'These are several files: name a folder after -o, not standard output.' : undefined;
  command('compile', 'make RELAX NG, Schematron and a description of an ODD', schema)
    .argument('<FILE>', 'an ODD: a TEI file with a schemaSpec; - for standard input')
    .addOption(
      new Option('--source <FILE>', 'p5subset.xml, the source of the TEI; what was fetched if left out'),
    )
    .addOption(
      new Option('-o, --output <DIR>', 'the folder for the files; “output” if left out').argParser(
        pathUnless(noStream),
      ),
    )
    .addOption(new Option('--fetch', 'fetch the source of the TEI, once, if it is not here'))
    .addOption(findings('--format <name>'))
    .addHelpText(
      'after',
      examples(
        'tei schema compile letters.odd --source p5subset.xml -o schemas',
        'tei schema compile letters.odd --fetch',
      ),
    )
    .action(async (file, options) =>
      finish(
        await (await import('./commands/schema-compile.ts')).schemaCompileCommand(
          file,
          { ...tei.opts(), ...options },
          cacheFolder(),
          shell,
        ),
      ),
    );
  command(
    'doc',
    'make a page to read of an ODD: each element with its meaning, values, rules, examples',
    schema,
  )
    .argument('<FILE>', 'an ODD: a TEI file with a schemaSpec; - for standard input')
    .addOption(
      new Option('--source <FILE>', 'p5subset.xml, the source of the TEI; what was fetched if left out'),
    )
    .addOption(new Option('-o, --output <FILE>', 'the file to write; standard output if left out, or -'))
    .addOption(new Option('--fetch', 'fetch the source of the TEI, once, if it is not here'))
    .addOption(findings('--format <name>'))
    .addHelpText(
      'after',
      examples(
        'tei schema doc letters.odd --source p5subset.xml -o letters.html',
        'tei schema doc letters.odd --fetch -o letters.html',
      ),
    )
    .action(async (file, options) =>
      finish(
        await (await import('./commands/schema-doc.ts')).schemaDocCommand(
          file,
          { ...tei.opts(), ...options },
          cacheFolder(),
          shell,
        ),
      ),
    );
  return tei;
}

/** Where what was fetched is kept (XDG Base Directory Specification). */
function cacheFolder(): string {
  const { XDG_CACHE_HOME: cache = '' } = process.env;
  return join(isAbsolute(cache) ? cache : join(homedir(), '.cache'), 'tei-edition');
}

/** Calls back at a signal that asks to end; the function it returns ends that. */
function onSignal(call: (why: Interrupted) => void): () => void {
  const ends = Object.entries(SIGNALS).map(([signal, code]) => {
    const listener = () => call(new Interrupted(code));
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const end of ends) end();
  };
}

/** Says why a command did not come to its end, and tells the exit code. */
function explain(error: unknown, { err }: Shell, command: Command): number {
  const name = fullName(command);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 2;
    const options = command
      .createHelp()
      .visibleOptions(command)
      .map(({ long, flags }) => long ?? flags);
    err.write(usageMessage(objection(error.code, error.message, { name, options }), name, err.width));
    return 2;
  }
  if (error instanceof UsageError) {
    err.write(usageMessage(error, name, err.width));
    return 2;
  }
  if (error instanceof Interrupted) {
    err.write('tei: interrupted; what was there before is as it was.\n');
    return error.exitCode;
  }
  err.write(`tei: this is a mistake in the program: ${error instanceof Error ? error.message : error}\n`);
  if (process.env['TEI_DEBUG'] && error instanceof Error) err.write(`${error.stack}\n`);
  else err.write('Please report it, with the output of the same command under TEI_DEBUG=1.\n');
  return 2;
}

/** `tei schema compile` */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

/** The innermost command that the arguments name. */
function commandOf(tei: Command, argv: readonly string[]): Command | undefined {
  const [given, ...rest] = argv.filter((each) => !each.startsWith('-') && each !== 'help');
  const command = tei.commands.find((each) => each.name() === given);
  return command && (commandOf(command, rest) ?? command);
}

/** What stands where a command within another one is expected. */
function firstArgument(argv: readonly string[], command: Command): string | undefined {
  const words = argv.filter((each) => !each.startsWith('-') && each !== 'help');
  return words[words.indexOf(command.name()) + 1];
}

/** A reader that has seen enough (`tei check | head`) is no error; a full disk is. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`tei: standard output can’t be written: ${reason(error)}\n`);
  process.exitCode = 2;
}

async function main(argv: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  const shell = terminal(
    { stdin, stdout, stderr, env, onSignal },
    {
      quiet: argv.includes('-q') || argv.includes('--quiet'),
      colour: !argv.includes('--no-color'),
    },
  );
  stdout.on('error', outputFailed);
  stderr.on('error', () => {});
  const tei = program(shell, (code) => {
    shell.progress('');
    process.exitCode ??= code;
  });
  const names = [...tei.commands.map((command) => command.name()), 'help'];
  const given = argv.find((each) => !each.startsWith('-') && each !== 'help');
  const command = commandOf(tei, argv);
  try {
    if (argv.includes('')) throw new UsageError('One of the names is empty.');
    if (given !== undefined && !command) throw noSuch('command', given, names);
    const wrong = command?.commands.length ? firstArgument(argv, command) : undefined;
    if (command && wrong !== undefined)
      throw noSuch(
        'command',
        wrong,
        command.commands.map((each) => each.name()),
      );
    await tei.parseAsync(argv, { from: 'user' });
  } catch (error) {
    shell.progress('');
    process.exitCode = explain(error, shell, command ?? tei);
  }
}

await main(process.argv.slice(2));
