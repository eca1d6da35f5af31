import { withFindings } from '../checks/examined.ts';
import { type Judgement, judge } from '../checks/judgement.ts';
import type { Purpose } from '../checks/purposes.ts';
import { type SeveritySetting, withSeverities } from '../checks/severities.ts';
import { partOf, type Shard, type ShardReport } from '../checks/shards.ts';
import { suppress } from '../checks/suppression.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { packageVersion } from '../files/assets.ts';
import { hashOf } from '../files/cache.ts';
import { checkOnline } from '../files/online.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { layerRuns } from '../report/layer-runs.ts';
import { conclude, type Reporting } from './conclude.ts';
import { examineFiles, examinerOnDisk, type Work } from './examine-files.ts';
import { examineInput } from './examine-input.ts';
import type { Checking } from './examiner.ts';
import { type FilesToCheck, filesToCheck } from './files-to-check.ts';
import { type Fixing, fixable } from './fixing.ts';
import { readShards } from './read-shards.ts';
import type { Shell } from './shell.ts';
import { STDIN, STDIN_NAME } from './sources.ts';
import { UsageError } from './usage.ts';

export interface CheckOptions extends Reporting, Omit<Checking, 'edition' | 'purposes'>, Fixing {
  /** What the files are to be ready for. */
  readonly for?: Purpose;
  /** How severe findings are; these count before those of edition.json. */
  readonly severity?: readonly SeveritySetting[];
  /** How many files are checked at a time; by the size of the task if it is left out. */
  readonly jobs?: number;
  /** The part of the files that this process checks. */
  readonly shard?: Shard;
  /** The reports of all parts, which are put together instead of checking anything. */
  readonly merge?: readonly string[];
}

/** `tei check [PATH…]`: every finding in an edition, or in any TEI files. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<ExitCode> {
  refuse(paths, options);
  const { seen, fixed } = options.merge
    ? { seen: mergedReports(options.merge), fixed: [] }
    : await examineAndFix(paths, options, cacheFolder, shell);
  if ('unmerged' in seen) return conclude(seen.unmerged, { files: 0 }, shell, options, 'result');
  const { report, names, severity, input, judgement } = seen;
  const found = withSeverities(
    [...report.before, ...fixed, ...judgement.diagnostics],
    [...severity, ...(options.severity ?? [])],
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

/** What was looked at, by this process or by others. */
interface Seen {
  readonly report: ShardReport;
  readonly names: readonly string[];
  readonly severity: readonly SeveritySetting[];
  readonly input?: Uint8Array;
  readonly judgement: Judgement;
}

function refuse(paths: readonly string[], { merge, shard, fix, ...options }: CheckOptions): void {
  fixable(paths, { ...options, ...(fix && { fix }) });
  if (merge && (shard || fix))
    throw new UsageError('--merge puts reports together: it goes with neither --shard nor --fix.');
  if (merge && paths.length > 0) throw new UsageError('--merge takes reports, and no paths to check.');
  if (shard && paths.includes(STDIN))
    throw new UsageError('--shard divides files, and standard input is none.');
}

function mergedReports(names: readonly string[]): Seen | { readonly unmerged: readonly Diagnostic[] } {
  const { value, diagnostics } = readShards(names);
  if (!value) return { unmerged: diagnostics };
  const files = value.examined.map(({ file }) => file);
  return {
    report: value,
    names: files,
    severity: value.severity,
    judgement: judge(value.examined, value.edition, true),
  };
}

async function examineAndFix(
  paths: readonly string[],
  options: CheckOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<{ readonly seen: Seen; readonly fixed: readonly Diagnostic[] }> {
  const toCheck = filesToCheck(paths);
  const work: Work = {
    checking: checkingOf(options, toCheck),
    expected: toCheck.files.filter((file) => file !== STDIN),
    cacheFolder,
  };
  const look = () => examineAll(toCheck, work, options, shell);
  const seen = await look();
  if (!options.fix) return { seen, fixed: [] };
  const { fixFiles } = await import('./fix.ts');
  const examiner = await examinerOnDisk(work, () => {});
  const lookAgain = async (file: string, bytes: Uint8Array) => {
    const { diagnostics, suppressions } = (await examiner.examine(file, bytes)).examined;
    return suppress(diagnostics, suppressions).kept;
  };
  const { changed, diagnostics } = await fixFiles(seen.judgement.diagnostics, lookAgain, shell, options);
  return { seen: changed.length > 0 && !options.dryRun ? await look() : seen, fixed: diagnostics };
}

function checkingOf(
  { schema, catalog, for: purpose, online }: CheckOptions,
  { settings }: FilesToCheck,
): Checking {
  return {
    ...(schema && { schema }),
    ...(catalog && { catalog }),
    ...(purpose && { purposes: [purpose] }),
    ...(online && { online }),
    ...(settings && { edition: settings }),
  };
}

async function examineAll(
  { files: named, edition, severity, diagnostics: before }: FilesToCheck,
  work: Work,
  { jobs, shard }: CheckOptions,
  shell: Shell,
): Promise<Seen> {
  const { checking, expected } = work;
  const files = shard ? partOf(expected, shard) : expected;
  const { progress } = shell;
  const examined = await examineFiles(files, work, { progress, ...(jobs && { jobs }) });
  const input = named.includes(STDIN) ? await examineInput(shell, work) : undefined;
  const all = [...examined, ...(input ? [input.examined] : [])];
  const asked = all.flatMap(({ addresses = [] }) => addresses);
  const whole = withFindings(all, await checkOnline(asked, fetch, { progress }));
  return {
    report: {
      ...(shard ?? { index: 1, count: 1 }),
      run: JSON.stringify([packageVersion(), checking, hashOf(JSON.stringify(expected))]),
      ...(edition && { edition }),
      severity,
      examined: whole,
      before: shard && shard.index > 1 ? [] : before,
    },
    names: whole.map(({ file }) => file),
    severity,
    ...(input?.bytes && { input: input.bytes }),
    judgement: judge(whole, edition, shard === undefined),
  };
}
