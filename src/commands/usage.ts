import { nearest } from '../nearest.ts';
import { visible, wrap } from '../report/visible.ts';

/** What was asked for does not exist or lacks something: told without a word of the files, exit code 2. */
export class UsageError extends Error {}

/** “There is no view “readin”; there are “diplomatic”, “reading”. Did you mean “reading”?” */
export function noSuch(what: string, given: string, names: readonly string[]): UsageError {
  const near = nearest(given, names);
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  return new UsageError(
    `There is no ${what} “${given}”; there ${names.length === 1 ? 'is' : 'are'} ${quoted(names)}.${hint}`,
  );
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** A command, as far as messages name it. */
export interface Usage {
  /** `tei check` */
  readonly name: string;
  /** `--format`, `-o` … */
  readonly options: readonly string[];
}

/** What the parser of the command line objects to, in the words of this program. */
export function objection(code: string, message: string, { name, options }: Usage): UsageError {
  const [, quotedName = ''] = /'([^']*)'/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownOption':
      return noSuch('option', quotedName, options);
    case 'commander.missingArgument':
      return new UsageError(`“${name}” needs a ${quotedName}.`);
    case 'commander.optionMissingArgument':
      return new UsageError(`A value is missing after ${quotedName}.`);
    case 'commander.excessArguments':
      return new UsageError(
        `“${name}” takes fewer arguments than these. A name with spaces stands in quotation marks.`,
      );
    default:
      return new UsageError(message.replace(/^error: /, ''));
  }
}

/** The message as it is printed, with what helps. */
export function usageMessage({ message }: UsageError, name: string, width: number): string {
  return [...wrap(`tei: ${visible(message)}`, width), `“${name} --help” says more.`, ''].join('\n');
}
