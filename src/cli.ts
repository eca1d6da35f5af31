#!/usr/bin/env node
import process from 'node:process';
import { Command, CommanderError, Option } from 'commander';
import { commands } from './cli/commands.ts';
import type { AnyCommand, GroupDescription, OptionDescription, Outside } from './cli/description.ts';
import { namedCommand } from './cli/named.ts';
import { everywhere } from './cli/options.ts';
import { Interrupted, type Shell } from './commands/shell.ts';
import { onSignal } from './commands/signals.ts';
import { terminal } from './commands/terminal.ts';
import { objection, UsageError, usageMessage } from './commands/usage.ts';
import { reasonOf } from './diagnostic.ts';
import { packageVersion } from './files/assets.ts';
import { refusedByMachine } from './files/broken-machine.ts';
import { cacheFolder } from './files/cache-folder.ts';
import { reason } from './files/failure.ts';
import { quickSaxon } from './files/quick-saxon.ts';
import type { ExitCode } from './report/exit-code.ts';
import { visible, wrap } from './report/visible.ts';

const HELP = ['-h, --help', 'print this help'] as const;

/** The parser of the command line, made of the descriptions of all commands. */
function program(outside: Outside, finish: (code: ExitCode) => void): Command {
  const { out, err } = outside.shell;
  const tei = new Command('tei')
    .usage('COMMAND [options]')
    .description('From transcripts of archival records to a scholarly edition in TEI XML.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption(...HELP)
    .helpCommand('help [COMMAND]', 'print the help of a command')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride()
    .configureOutput({ writeOut: out.write, writeErr: err.write, outputError: () => {} })
    .addHelpText('after', examples(['tei init letters', 'tei build letters']));
  for (const description of everywhere) tei.addOption(option(description).hideHelp());
  const act = (command: Command, { run }: AnyCommand) =>
    command.action(async (argument, options) =>
      finish(await run(argument as never, { ...tei.opts<object>(), ...options } as never, outside)),
    );
  for (const each of commands) {
    if ('commands' in each) addGroup(tei, each, act);
    else act(addCommand(tei, each), each);
  }
  return tei;
}

function addCommand(
  parent: Command,
  { name, about, argument, options, examples: lines }: AnyCommand,
): Command {
  const command = parent
    .command(name)
    .description(about)
    .helpOption(...HELP)
    .argument(argument.flags, argument.about)
    .addHelpText('after', examples(lines));
  for (const description of [...options, ...everywhere]) command.addOption(option(description));
  return command;
}

function addGroup(
  tei: Command,
  { name, about, commands, examples: lines }: GroupDescription,
  act: (command: Command, description: AnyCommand) => void,
): void {
  const group = tei
    .command(name)
    .usage('COMMAND [options]')
    .description(about)
    .helpOption(...HELP)
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (each) => each.name() })
    .addHelpText('after', examples(lines));
  for (const each of commands) act(addCommand(group, each), each);
}

function option({ flags, about, read, group }: OptionDescription): Option {
  const made = new Option(flags, about);
  if (group !== undefined) made.helpGroup(group);
  return read ? made.argParser((given, earlier: unknown) => read(given, earlier as never)) : made;
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** Says why a command did not come to its end, and tells the exit code. */
function explain(error: unknown, { err }: Shell, command: Command, path: readonly string[]): number {
  const name = ['tei', ...path].join(' ');
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
  const refused = refusedByMachine(error);
  if (refused !== undefined) {
    err.write(`${wrap(visible(`tei: ${refused}`), err.width).join('\n')}\n`);
    return 2;
  }
  err.write(`tei: this is a mistake in the program: ${reasonOf(error)}\n`);
  if (process.env['TEI_DEBUG'] && error instanceof Error) err.write(`${error.stack}\n`);
  else err.write('Please report it, with the output of the same command under TEI_DEBUG=1.\n');
  return 2;
}

/** A reader that has seen enough (`tei check | head`) is no error; a full disk is. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`tei: standard output can’t be written: ${reason(error)}\n`);
  process.exitCode = 2;
}

/** By the clock of the user. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

async function main(argv: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  const shell = terminal(
    { stdin, stdout, stderr, env, onSignal: (call) => onSignal(process, call), today },
    {
      quiet: argv.includes('-q') || argv.includes('--quiet'),
      colour: !argv.includes('--no-color'),
    },
  );
  stdout.on('error', outputFailed);
  stderr.on('error', () => {});
  const cache = cacheFolder(env);
  quickSaxon(cache);
  const tei = program({ shell, cacheFolder: cache, env }, (code) => {
    shell.progress('');
    process.exitCode ??= code;
  });
  const { path, objection: wrong } = namedCommand(argv);
  try {
    if (wrong) throw wrong;
    await tei.parseAsync(argv, { from: 'user' });
  } catch (error) {
    shell.progress('');
    const command = path.reduce<Command>(
      (within, name) => within.commands.find((each) => each.name() === name) ?? within,
      tei,
    );
    process.exitCode = explain(error, shell, command, path);
  }
}

await main(process.argv.slice(2));
