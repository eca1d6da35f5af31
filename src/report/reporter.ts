import type { ShardReport } from '../checks/shards.ts';
import type { Suppressed } from '../checks/suppression.ts';
import { type Diagnostic, inOrder, type Severity } from '../diagnostic.ts';
import type { LayerRun } from './layers.ts';

/** What a reporter may know beside the findings. */
export interface ReportContext {
  /** How many files were looked at. */
  readonly files: number;
  /** Their names, as they stand in `location.file`, where they are known. */
  readonly names?: readonly string[];
  /** The layers of a check, those too that did not run. */
  readonly layers?: readonly LayerRun[];
  /** Where only a part of the files was checked: what the whole has to know of it. */
  readonly shard?: ShardReport;
  /** What was found and is not told, because the file says why it may stand. */
  readonly suppressed?: readonly Suppressed[];
  /** The text of a file by its name in `location.file`, for excerpts. */
  readonly source?: (file: string) => string | undefined;
  /** What is known of a code, for formats that carry it along. */
  readonly explain?: (code: string) => CodePage | undefined;
  /** Of this program. */
  readonly version?: string;
  readonly colour?: boolean;
  /** Of the terminal, in columns; 80 where it isn’t known. */
  readonly width?: number;
}

/** What a code means. */
export interface CodePage {
  /** One sentence: what is found. */
  readonly title: string;
  /** The whole page, as plain text. */
  readonly text: string;
  /** An address on the web where more is said. */
  readonly uri?: string;
}

/** A way to write findings down. */
export interface Reporter {
  readonly name: string;
  readonly about: string;
  /** Whether the whole output is one document for a program. */
  readonly forPrograms: boolean;
  readonly report: (diagnostics: readonly Diagnostic[], context: ReportContext) => string;
}

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

/** A message as a part of a line: without the full stop that some end with. */
export function asClause(message: string): string {
  return message.replace(/(?<!\.)\.$/, '');
}

/** The code of a finding, and what other layers call it: “reference/wrong-kind, schematron/AR-E05”. */
export const codesOf = ({ code, also = [] }: Diagnostic): string => [code, ...also].join(', ');

/** A message and its hint as sentences. */
export function asSentences({ message, hint }: Diagnostic, between = ' '): string {
  const first = /[.!?…]$/.test(message) ? message : `${message}.`;
  return hint === undefined ? first : `${first}${between}${hint}`;
}

/** “1 error”, “2 errors” */
export const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** “2 errors, 1 warning in 3 files” */
export function sum(
  diagnostics: readonly Diagnostic[],
  files: number,
  paint: (severity: Severity, text: string) => string = (_, text) => text,
): string {
  const [errors, warnings, infos] = [
    count(diagnostics, 'error'),
    count(diagnostics, 'warning'),
    count(diagnostics, 'info'),
  ];
  const parts = [
    errors === 0 ? 'No errors' : paint('error', plural(errors, 'error')),
    ...(warnings === 0 ? [] : [paint('warning', plural(warnings, 'warning'))]),
    ...(infos === 0 ? [] : [paint('info', plural(infos, 'note'))]),
  ];
  return `${parts.join(', ')}${files === 0 ? '' : ` in ${plural(files, 'file')}`}`;
}

/** How many findings `--fix` mends without a person looking at it. */
export function mendable(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ fix }) => fix?.safe === true).length;
}

/** Suppressed findings in the order in which findings are told. */
export function suppressedInOrder(suppressed: readonly Suppressed[]): readonly Suppressed[] {
  const reasons = new Map(suppressed.map((each) => [each.diagnostic, each]));
  return inOrder([...reasons.keys()]).flatMap((diagnostic) => reasons.get(diagnostic) ?? []);
}
