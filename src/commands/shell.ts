import type { Diagnostic } from '../diagnostic.ts';
import { readBytes } from '../files/read.ts';
import { type ExitCode, exitCode } from '../report/exit-code.ts';
import { reporters } from '../report/reporters.ts';
import { decode } from '../xml/decode.ts';

/** What a command may ask of the terminal; cli.ts makes it. */
export interface Shell {
  /** Results go to standard output, messages to standard error. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A line that the next one replaces; nothing where nobody watches. */
  readonly progress: (step: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  readonly colour: boolean;
  readonly width: number;
}

/** How findings are reported. */
export interface Reporting {
  /** The name of a reporter; the first one if it is left out. */
  readonly format?: string;
  /** Errors only, and no progress. */
  readonly quiet?: boolean;
}

/**
 * Reports findings and tells the exit code. With `to: 'err'` they are messages beside a result, and nothing is said
 * where there is nothing to say.
 */
export function conclude(
  diagnostics: readonly Diagnostic[],
  files: number,
  shell: Shell,
  { format, quiet = false }: Reporting,
  to: 'out' | 'err',
): ExitCode {
  const reporter = reporters.find(({ name }) => name === format) ?? reporters[0];
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const silent = shown.length === 0 && (to === 'err' || quiet) && (format ?? 'pretty') === 'pretty';
  if (reporter && !silent) {
    const { colour, width } = shell;
    shell[to](reporter.report(shown, { files, source: sourceText, colour, width }));
  }
  return exitCode(diagnostics);
}

/** The text of a file for excerpts, as the parser saw it. */
function sourceText(file: string): string | undefined {
  const bytes = readBytes(file).value;
  return bytes && decode(bytes, file).value;
}
