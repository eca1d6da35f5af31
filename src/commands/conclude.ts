import { LARGEST_TREE } from '../checks/largest-tree.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../document/corpus.ts';
import { packageVersion } from '../files/assets.ts';
import { readBytes } from '../files/read.ts';
import { type ExitCode, exitCode } from '../report/exit-code.ts';
import { count, plural, type ReportContext, type Reporter } from '../report/reporter.ts';
import { reporters } from '../report/reporters.ts';
import { decode } from '../xml/decode.ts';
import type { Shell } from './shell.ts';

/** How findings are reported. */
export interface Reporting {
  /** The name of a reporter; the first one if it is left out. */
  readonly format?: string;
  /** Errors only, and no progress. */
  readonly quiet?: boolean;
  /** With more warnings the exit code is 1; any number if it is left out. */
  readonly maxWarnings?: number;
}

/** What a command has looked at. */
export interface Seen
  extends Pick<ReportContext, 'files' | 'names' | 'layers' | 'suppressed' | 'explain' | 'shard'> {
  /** Where excerpts are taken from; other files are read once more. */
  readonly sources?: readonly Source[];
}

/**
 * Reports findings and tells the exit code. Where the findings are what a command is for (`'result'`) they go to
 * standard output. Beside another result they are messages, and nothing is said where there is nothing to say; but
 * what is for a program, such as JSON, it finds on standard output.
 */
export function conclude(
  diagnostics: readonly Diagnostic[],
  seen: Seen,
  shell: Shell,
  { format, quiet = false, maxWarnings }: Reporting,
  as: 'result' | 'message' | 'message beside a page',
): ExitCode {
  const reporter = reporters.find(({ name }) => name === format) ?? reporters[0];
  if (!reporter) throw new Error('There are no reporters');
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const silent = shown.length === 0 && (as !== 'result' || quiet) && reporter.name === 'pretty';
  if (!silent) {
    const out = as === 'result' || (as === 'message' && reporter.forPrograms);
    const { write, colour, width } = out ? shell.out : shell.err;
    write(reporter.report(shown, { ...contextOf(seen, reporter, quiet), colour, width }));
  }
  const warnings = count(diagnostics, 'warning');
  if (maxWarnings !== undefined && warnings > maxWarnings) shell.err.write(tooMany(warnings, maxWarnings));
  return exitCode(diagnostics, maxWarnings);
}

function contextOf({ sources = [], ...seen }: Seen, reporter: Reporter, quiet: boolean): ReportContext {
  const { layers, suppressed, ...rest } = seen;
  const brief = quiet && !reporter.forPrograms;
  return {
    ...(brief ? rest : seen),
    source: (file) => sourceText(file, sources),
    version: packageVersion(),
  };
}

function tooMany(warnings: number, allowed: number): string {
  const are = warnings === 1 ? 'There is' : 'There are';
  const none = allowed === 0 ? 'none is' : `${allowed} ${allowed === 1 ? 'is' : 'are'}`;
  return `tei: ${are} ${plural(warnings, 'warning')}; ${none} allowed by --max-warnings.\n`;
}

/** The text of a file for excerpts, as the parser saw it; of a large one there are none. */
function sourceText(file: string, sources: readonly Source[]): string | undefined {
  const bytes = sources.find((source) => source.file === file)?.bytes ?? readBytes(file, LARGEST_TREE).value;
  return bytes && decode(bytes, file).value;
}
