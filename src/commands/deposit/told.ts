import { join, resolve, sep } from 'node:path';
import type { Diagnostic, Location } from '../../diagnostic.ts';
import { readText } from '../../files/read.ts';
import type { ReportContext } from '../../report/reporter.ts';
import { reporters } from '../../report/reporters.ts';
import { inFolder } from './contents.ts';

/** Findings in which the absolute path of a folder is replaced by another path of it, or by none, also in their words. */
export function moved<T>(found: readonly T[], from: string, to: string): readonly T[] {
  const inJson = (path: string) => JSON.stringify(path).slice(1, -1);
  const before = inJson(join(resolve(from), sep));
  const after = inJson(to === '' ? '' : join(to, sep).replace(/^\.[\\/]/, ''));
  return JSON.parse(JSON.stringify(found).replaceAll(before, after)) as readonly T[];
}

/** Findings that name files as the user does, with paths from the folder of the edition as far as they lie there. */
export function fromEdition(diagnostics: readonly Diagnostic[], folder: string): readonly Diagnostic[] {
  const at = <T extends { readonly location: Location }>(of: T): T => ({
    ...of,
    location: { ...of.location, file: inFolder(folder, of.location.file) ?? of.location.file },
  });
  return diagnostics.map((each) => ({ ...at(each), ...(each.related && { related: each.related.map(at) }) }));
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
