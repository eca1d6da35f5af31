import type { Shell } from '../commands/shell.ts';
import type { ExitCode } from '../report/exit-code.ts';

/** A command as it is offered on the command line: what it takes, what its help says, what it does. */
export interface CommandDescription<Argument, Options> {
  readonly name: string;
  readonly about: string;
  /** `<FILE>`, `[DIR]` or, for any number, `[PATH...]`. */
  readonly argument: { readonly flags: string; readonly about: string };
  readonly options: readonly OptionDescription[];
  /** Two lines at least, which work for who has begun an edition. */
  readonly examples: readonly string[];
  /** Loads the command when it is asked for: all together take longer to load than most of them to run. */
  readonly run: (argument: Argument, options: Options, outside: Outside) => Promise<ExitCode>;
}

/** Commands under one word: `tei schema compile`. */
export interface GroupDescription {
  readonly name: string;
  readonly about: string;
  readonly commands: readonly AnyCommand[];
  readonly examples: readonly string[];
}

/** A command, whatever it takes. */
export type AnyCommand = CommandDescription<never, never>;

export interface OptionDescription {
  /** `-o, --output <FILE>` */
  readonly flags: string;
  readonly about: string;
  /** The heading under which the help shows it; among all others if it is left out. */
  readonly group?: string;
  /** Makes a value of what is given, or throws a UsageError; `earlier` is the value of the same option before. */
  readonly read?: (given: string, earlier: never) => unknown;
}

/** What a command is given beside what stands on the command line. */
export interface Outside {
  readonly shell: Shell;
  /** Where what was fetched, compiled and found is kept. */
  readonly cacheFolder: string;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
}
