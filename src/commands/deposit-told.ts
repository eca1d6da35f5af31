import { join, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { readText } from '../files/read.ts';
import type { ReportContext } from '../report/reporter.ts';
import { reporters } from '../report/reporters.ts';

/** Findings with the paths of an edition as seen from another place: `from` is put off before them, `to` put there. */
export function moved<T>(found: readonly T[], from: string, to: string): readonly T[] {
  const inJson = (path: string) => JSON.stringify(path).slice(1, -1);
  const before = inJson(resolve(from) + sep);
  const after = inJson(to === '' ? '' : join(to, sep));
  return JSON.parse(JSON.stringify(found).replaceAll(before, after)) as readonly T[];
}

/** Findings as one of the reporters tells them, without colours; excerpts are from files in a folder. */
export function told(
  reporter: 'json' | 'pretty',
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  folder: string,
): string {
  const { report } = reporters.find(({ name }) => name === reporter) ?? reporters[0] ?? { report: () => '' };
  const source = (file: string) => readText(join(folder, file)).value;
  return report(diagnostics, { ...context, source, colour: false, width: 100 });
}
