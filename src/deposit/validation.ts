import type { Diagnostic } from '../diagnostic.ts';
import type { Software } from './formats/format.ts';

/** Where the report of the checks lies in the payload. */
export const VALIDATION = 'reports/validation.json';

/** A file that was checked, by its path in the payload, with the digest of its bytes. */
export interface Validated {
  readonly path: string;
  readonly sha256: string;
}

/**
 * A report of the checks that says of which bytes it is: the JSON of `tei check`, whose paths lead from the folder `tei/`, with
 * the digest of each file that was there.
 */
export function validationReport(json: string, files: readonly Validated[], software: Software): string {
  const { version, ...report } = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const { name, version: ofProgram } = software;
  const whole = { version, program: `${name} ${ofProgram}`, folder: 'tei/', files, ...report };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/**
 * Whether the files of a package are those that its report is of (D12).
 *
 * @param digests SHA-256 of each file in the payload, by its path there
 * @returns `deposit/changed-after-validation` for each that is another one, or is not there
 */
export function changedSince(report: string, digests: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const { files = [] } = JSON.parse(report) as { readonly files?: readonly Validated[] };
  const told = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const changed = files.filter(({ path, sha256 }) => digests.get(path) !== sha256).map(({ path }) => path);
  const added = [...digests.keys()].filter((path) => path.startsWith('tei/') && !told.has(path));
  return [...changed, ...added].map((path) => ({
    code: 'deposit/changed-after-validation',
    severity: 'error',
    message: 'The file is not the one that was checked: its digest differs from the one in the report',
    location: { file: path },
    hint: 'The text changed after it was checked. Run “tei deposit” again.',
  }));
}
