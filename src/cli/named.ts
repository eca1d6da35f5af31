import { noSuch, UsageError } from '../commands/usage.ts';
import { commands } from './commands.ts';

export interface Named {
  /** The names of the command that is meant, as far as they are known: `schema`, `compile`; none for `tei` itself. */
  readonly path: readonly string[];
  /** What is wrong with the names. */
  readonly objection?: UsageError;
}

/** Which command the arguments name; the names of options and `help` may stand before. */
export function namedCommand(argv: readonly string[]): Named {
  const [first, second] = argv.filter((each) => !each.startsWith('-') && each !== 'help');
  const command = commands.find(({ name }) => name === first);
  const path = command ? [command.name] : [];
  if (argv.includes('')) return { path, objection: new UsageError('One of the names is empty.') };
  if (!command) return first === undefined ? { path } : { path, objection: unknown(first, commands, 'help') };
  if (!('commands' in command) || second === undefined) return { path };
  if (command.commands.some(({ name }) => name === second)) return { path: [...path, second] };
  return { path, objection: unknown(second, command.commands) };
}

function unknown(
  given: string,
  all: readonly { readonly name: string }[],
  ...more: readonly string[]
): UsageError {
  return noSuch('command', given, [...all.map(({ name }) => name), ...more]);
}
