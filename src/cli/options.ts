import { nameOf } from '../commands/option-values.ts';
import { reporters } from '../report/reporters.ts';
import type { OptionDescription } from './description.ts';

/** Options that every command has, and that may stand before its name, too. */
export const everywhere: readonly OptionDescription[] = [
  { flags: '-q, --quiet', about: 'errors only, and no progress' },
  { flags: '--no-color', about: 'no colours (as with NO_COLOR in the environment)' },
];

/** Where a command that makes one file puts it. */
export const outputFile: OptionDescription = {
  flags: '-o, --output <FILE>',
  about: 'the file to write; standard output if left out, or -',
};

/** Options that belong together, under one heading of the help. */
export function group(heading: string, options: readonly OptionDescription[]): readonly OptionDescription[] {
  return options.map((option) => ({ ...option, group: heading }));
}

/** How findings are written. */
export function findings(flags: string): OptionDescription {
  return oneOf(flags, 'format', 'how findings are written', reporters);
}

interface Named {
  readonly name: string;
  readonly about: string;
}

/** An option whose value is the name of one of these; the first one is the default. */
export function oneOf(flags: string, what: string, about: string, all: readonly Named[]): OptionDescription {
  const names = all.map(({ name }) => name);
  const lines = all.map(({ name, about }) => `${name}: ${about}`);
  return { flags, about: `${about} (default: ${names[0]})\n${lines.join('\n')}`, read: nameOf(what, names) };
}
