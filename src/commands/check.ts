import { withSeverities } from '../checks/severities.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { layerRuns } from '../report/layer-runs.ts';
import { type CheckOptions, checkFiles, type Seen, seenFor } from './check/check-files.ts';
import { fixable } from './check/fixing.ts';
import { unknownSeverities } from './check/known-severities.ts';
import { readShards } from './check/read-shards.ts';
import { conclude } from './conclude.ts';
import type { Shell } from './shell.ts';
import { STDIN, STDIN_NAME } from './sources.ts';
import { UsageError } from './usage.ts';

/** `tei check [PATH…]`: every finding in an edition, or in any TEI files. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<ExitCode> {
  refuse(paths, options);
  const { severity = [] } = options;
  await unknownSeverities(severity, [], undefined);
  const { seen, fixed } = options.merge
    ? { seen: mergedReports(options.merge, shell), fixed: [] }
    : await checkFiles(paths, options, cacheFolder, shell);
  if ('unmerged' in seen) return conclude(seen.unmerged, { files: 0 }, shell, options, 'result');
  const { report, input, judgement } = seen;
  const unknown = await unknownSeverities([], report.severity, report.edition?.folder);
  const names = report.examined.map(({ file }) => file);
  const found = withSeverities(
    [...report.before, ...unknown, ...fixed, ...judgement.diagnostics],
    [...report.severity, ...severity],
  );
  const context = {
    files: names.length,
    names,
    ...(names.length > 0 && {
      layers: layerRuns(report.examined, options.shard ? { rules: NOT_OF_A_PART } : {}),
    }),
    suppressed: judgement.suppressed,
    // The pages of all codes take long to load, and this format alone carries them along.
    ...(options.format === 'sarif' && { explain: (await import('./explain.ts')).explainer() }),
    sources: input ? [{ file: STDIN_NAME, bytes: input }] : [],
    ...(options.shard && { shard: report }),
  };
  // A dry run has the diff for its result.
  return conclude(found, context, shell, options, options.dryRun ? 'message beside a page' : 'result');
}

const NOT_OF_A_PART = { files: 0, whyNot: 'this is a part: --merge judges all parts together' };

function refuse(paths: readonly string[], { merge, shard, fix, ...options }: CheckOptions): void {
  fixable(paths, { ...options, ...(fix && { fix }) });
  if (merge && (shard || fix))
    throw new UsageError('--merge puts reports together: it goes with neither --shard nor --fix.');
  if (merge && paths.length > 0) throw new UsageError('--merge takes reports, and no paths to check.');
  if (shard && paths.includes(STDIN))
    throw new UsageError('--shard divides files, and standard input is none.');
}

function mergedReports(
  names: readonly string[],
  shell: Shell,
): Seen | { readonly unmerged: readonly Diagnostic[] } {
  const { value, diagnostics } = readShards(names);
  if (!value) return { unmerged: diagnostics };
  const deposit = value.examined.some(({ ran }) => ran.some(({ layer }) => layer === 'deposit'));
  return { report: value, ...seenFor(value.examined, value.edition, { whole: true, deposit }, shell) };
}
